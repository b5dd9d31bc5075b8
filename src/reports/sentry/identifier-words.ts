/**
 * Words that names in the public code of the servers and apps are made of: functions, types, files, and actions that an
 * app dispatches. A name leaves when each of its words is in this list. None is the name of a person or a place.
 */
const identifierWords: ReadonlySet<string> = new Set(
  `
  abort accept accepted access account accounts ack acquire action actions activate active activity actual adapter add
  added additional address adjust admin admins advanced advisor after agent agents alert algorithm alias all allow
  allowed amount analytics analyze and announcement any api apply app append apps archive archived args array artifact
  as ask assert asset assets assign async at attach attached attachment attachments attempt attempts attribute
  attributes audio audit auth authenticate authenticated authentication authorization authorize authorized auto
  autocomplete autocompletes available avatar avatars away

  back backend background backing backoff backup bad badge balance banner bar base basic batch batched batching before
  begin bind binding blank block blocked blocks board boards body bookmark bookmarks bool bot bots bound boundary bounds
  box brand bridge broadcast broker browser bucket buckets buf buffer buffered build builder builtin builtins bulk
  bundle burn busy but button by bytes

  cache cached calculate call callback called caller calls can cancel cap capabilities capacity captcha capture case
  category categories cell certificate certificates chain change changed changes channel channels char check checked
  checker checks child children choose chunk chunked cipher claim class clean cleanup clear cli click client clients
  clock clone close closed closer cloud cluster code codec codes collapsed collapse collect collection collections color
  column columns combine command commands comment comments commit common compact compare compat complete completed
  completion compliance component compress compute condition conditional config configs configuration configure
  configured confirm conflict conn connect connected connection connections connector constant constants constraint
  consume consumer contact contain container contains content contents context continue control controller conversion
  convert cookie cookies copy core correct count counter counts cors create created creates creating credential
  credentials cron crop cross crypto csrf ctx current cursor custom customer cut cws

  daily damaged dashboard data database date day days deadline deactivate deactivated debug decode decoder
  decoding decrease decrypt decompress default defaults defer deferred define definition delay delete deleted deletes
  delivery delta demote denied deny depth derive descriptor description deserialize desktop destination destroy detail
  details detect device devices diagnostic diagnostics dial dialog dict diff digest dir direct directory dirty disable
  disabled disconnect disconnected discard discoverable discovery dispatch dispatched dispatcher display distance
  distribution dnd dns do doc document documents domain domains done dot double down download draft drafts drain draw
  drawer driver drop dropped dump duplicate duration dynamic

  each early edit edited editor effective either elastic elasticsearch elector element elements email emails embed
  embedded emit emoji emojis empty emulate enable enabled encode encoded encoder encoding encrypt end endpoint engine
  enqueue ensure enter enterprise entities entity entries entry enum env environment eof ephemeral epoch eq equal err
  errno error errors escape estimate evaluate event events every exact example exceed exceeded exception exchange
  exclude exclusive exec execute executor exist existing exists exit expand expanded expire expired expires expiry
  export exporter exports expression extend extended extension extensions external extract extractor

  factory fail failed failure failures fake fallback false fast favorite favorites favorited feature features
  feed fetch fetched fetching field fields file filename files filestore fill filter filtered filters final find finder
  fingerprint finish finished first fix flag flagged flags flate float floor flow flush focus folder follow followed
  following font footer for force forget fork form format formatter formats forward found fragment frame free freeze
  frequency from front full func fundamental function functions

  gap gate gather gateway gauge general generate generated generator generic get gets getter git github gitlab global
  glob go google goroutine grace graceful grant granted graph graphql group grouped groups guard guest guests guid gzip

  half halt handle handled handler handlers handling handshake has hash hashed hashtag hashtags header headers
  health heap heartbeat height helper helpers hide hierarchy high highlight hint history hit hold home hook
  hooks host hour hours html http hub hubs hydrate

  icon icons id identifier identity idle ids if iface ignore ignored image images imaging imap immediate implementation
  import imported importer imports impl in inactive inbox include included incoming increase increment index indexed
  indexer indexes indexing indices info inflight inherit init initial initialize initialized initializer inject inline
  inner input insert insights install installation installed instance instances int integer integration integrations
  integrity interactive interface interfaces internal interrupt interval intercept interceptor into invalid invalidate
  invalidated invite invited invites invitation invitations invoke io ip is issue item items iter iterator

  job jobs join joined joining json jump

  keep key keyboard keys keyword keywords kind known

  label lag language languages last latest launch layer layout lazy ldap leader leaf leave left legacy len length less
  level levels library license licensed licenses life lifecycle limit limited limiter limits line lines link linked
  links list listen listener listeners lists lite literal live load loaded loader loading local locale locales
  localization localize location lock locked locker log logged logger loggers logging logic login logins logout logs
  long lookup loop lost low lower lru

  machine mail mailer main make manage managed manager manifest manual map mapper mapping mark markdown marked
  marker market marketplace mask masked masking master match matched matcher matches max maximum me measure media member
  members membership memberships memory mention mentioned mentions menu merge message messages meta metadata meter
  method methods metric metrics mfa middleware migrate migrated migration migrations mime min minimum minute minutes
  mirror missing mixed mobile mock modal modals mode model models moderation moderations modify modified module modules
  monitor month more most mouse move moved ms much multi multipart multiple must mute muted mutex mux my

  name named names namespace native nav navigate navigation need nested net network new newer next nickname nil no node nodes
  none noop normal normalize not note notice notices notification notifications notify now null num number numbers

  oauth object objects obsolete of off office offline offset old on once one online only op opaque open opened opener
  opengraph openid operation operations operator ops opt option optional options opts or order ordered orders origin
  original orphan orphaned os other out outgoing outer outline output over overflow overlap overlay override overrides
  own owner owned

  pack package packages packet page paged pages paginate pagination pane panel panic param parameter parameters params
  parent parse parsed parser parses part partial participant participants parts pass password passwords past patch
  patched patches path paths pause payload peek peer pending per percent perform performance period periodic permalink
  permalinks permanent permanently permission permissions persist persisted persistent phase phone pick picker picture
  ping pin pinned pipe pipeline place plain plan platform playbook playbooks plugin plugins point pointer points poll
  policies policy pool pop populate popup port position post posted posts power pq pre prefix preference preferences
  prepare prepared prepend present preset press preview previews previous primary print priority private privacy
  privilege probe problem process processed processor processing prod product products profile profiles progress
  prometheus promise promote prompt prop propagate properties property props protect protected protocol provide
  provider providers proxied proxy prune ptr public publish published publisher pull purge purpose push pushed put

  quality quarter query queries question queue queued quick quit quota quote

  race random range rank rate ratio raw react reacted reaction reactions read reader reading reads ready real reason
  reattach rebuild recap receipt receipts receive received receiver recent recently reconcile reconnect record recorded
  recorder records recover recovery recreate recurring recursive red redirect redis reduce reducer redux ref refer
  reference references refresh regenerate regexp region register registered registration registry regular rehydrate
  reindex reject rejected related relation relations relationship relative release reload remaining remember remind
  reminder remote remove removed removes rename render renderer repair repeat repeated replace replaced replay replica
  replicas reply replied replies report reported reporter reports repository request requested requester requestor
  requests require required reschedule reserve reset resize resolve resolved resolver resource resources respond
  responder response responses rest restart restore restored restrict restricted result results resume retain retention
  retries retry return reuse reverse review reviewer revoke revoked rewrite rhs right role roles roll rollback root
  rotate round route router routes routing row rows rpc rudder rule rules run runner running runtime

  safe saml sample sampled sampler sanitize sanitized save saved saves scale scan scanner schedule scheduled scheduler
  schema scheme schemes scope scoped scopes score screen script scroll search searched searcher searches second
  secondary seconds section sections secure security seed seek segment select selected selection selector self
  send sender sending sends sent sentry separator sequence serialize serializer serve served server servers service
  services session sessions set sets setter setting settings setup several shadow shallow share shared sharing shift
  short should show shutdown side sidebar sign signal signature signed signer signing signup silent similar simple
  since single sink site size sizes skip slack slash sleep slice slices slow smtp snapshot snippet socket sockets
  some sort sorted source sources space span spec special specific spell splash split sql sqlx stack stage stale
  standard start started starter startup stat state stateless statement static stats status statuses step sticky stop
  stopped storage store stored stores strategy stream streaming strict string stringify strings strip striped struct
  style sub subject submit subpath subquery subrouter subscribe subscribed subscriber subscription subscriptions
  successful success suffix suggest suggestion suggestions sum summary support supported surrogate survey suspend
  suspended svg swap switch switched sync syncable syncables synced synchronize synchronizer syntax system systems

  tab table tables tabs tag tags tail take target targets task tasks tcp team teams telemetry temp template templates
  temporary term terminate terms test text theme themes then thread threads threshold throttle throttled thumbnail tick
  ticker time timed timeout timer timers times timestamp timezone timezones title tls to toggle token tokens tool tools
  tooltip top topic total totals touch trace traced tracer traces tracing track tracked tracker trailing train
  transaction transactions transform transition translate translated translation translations transport trash traverse
  tree trial trigger triggered trim true truncate trusted try tunnel tutorial two tx type typed types typing

  ui undefined undo unarchive unauthorized unblock undeleted unescape unexpected unflag unfollow unhandled unicode
  unique unit unix unknown unlimited unlink unlock unmarshal unmute unpack unpin unread unreads unregister unset unsafe
  unsigned unsubscribe until untrusted unused unwrap up update updated updater updates updating upgrade upgraded
  upgrader upload uploaded uploader uploads upper upsert uri url urls usage use used user userid username usernames users using util utils
  uuid

  vacuum valid validate validated validation validator value values variable variables variant vendor verbose verified
  verification verify version versions vet via video view viewed viewer viewing views virtual visibility visible 
  void

  wait waiter waiting walk warm warn warning warnings was watch watcher web webapp webconn webhook webhooks webp websocket
  websockets week weight well when where which while white whitelist width wiki window windows with within without word
  words work worker workers workflow working workspace workspaces wrangler wrap wrapped wrapper writable write writer
  writes written wrong ws

  xml year yield zero zip zone
  assertion autolink blockquote chanrecv commonmark faststr fatalthrow fenced goexit gopanic indented inlines lexer
  localcachelayer mallocgc mapassign mcall morestack mysql newproc opentracing opentracinglayer panicdivide panicmem
  paragraph retrylayer searchlayer sentryhttp sigpanic sqlerror stmt syscall timerlayer typedmemmove
  asm authority db divide dot fs gorp proc throw
  base64 gzip http2 html2 md5 oauth2 s3 sha1 sha256 sha512 utf8 utf16 x509 api3 api4 v4 v5 amd64 arm64
  `
    .trim()
    .split(/\s+/),
);

/** No name of the code has more words. */
const mostWords = 10;

/** Whether words, in lower case, are all in the list; `oAuth` and `IDs` are one word, cut in two where capitals change. */
const allKnown = (words: readonly string[]): boolean => {
  let at = 0;
  while (at < words.length) {
    const [one = '', two] = [words[at], words[at + 1]];
    if (identifierWords.has(one)) at += 1;
    else if (two !== undefined && identifierWords.has(one + two)) at += 2;
    else return false;
  }
  return words.length > 0 && words.length <= mostWords;
};

const humps = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** Whether a name such as `createPost` or `ServeHTTP` is made of words of the list. */
export const isCamelName = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9]{0,79}$/.test(name) && allKnown(name.split(humps).map((word) => word.toLowerCase()));

/** Whether a name such as `post_metadata` is made of words of the list. */
export const isSnakeName = (name: string): boolean => /^[a-z][a-z0-9_]{0,79}$/.test(name) && allKnown(name.split('_'));

/** Whether a name such as `RECEIVED_POSTS` is made of words of the list. */
export const isConstantName = (name: string): boolean =>
  /^[A-Z][A-Z0-9_]{0,79}$/.test(name) && allKnown(name.toLowerCase().split('_'));
