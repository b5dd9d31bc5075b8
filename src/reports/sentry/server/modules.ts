import { isSnakeName } from '../identifier-words.js';

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Packages of the language's own library. */
const standardPackages: ReadonlySet<string> = new Set(
  split(`
    archive/tar archive/zip bufio bytes compress/flate compress/gzip compress/zlib container/heap container/list context
    crypto crypto/aes crypto/cipher crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hmac crypto/md5 crypto/rand
    crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle crypto/tls crypto/x509 database/sql
    database/sql/driver embed encoding encoding/asn1 encoding/base32 encoding/base64 encoding/binary encoding/csv
    encoding/gob encoding/hex encoding/json encoding/pem encoding/xml errors expvar flag fmt hash hash/crc32 hash/fnv
    hash/maphash html html/template image image/color image/draw image/gif image/jpeg image/png internal/bytealg
    internal/poll io io/fs io/ioutil iter log log/slog main maps math math/big math/bits math/rand mime mime/multipart
    mime/quotedprintable net net/http net/http/cookiejar net/http/httputil net/http/internal net/http/pprof net/mail
    net/netip net/rpc net/smtp net/textproto net/url os os/exec os/signal os/user path path/filepath plugin reflect regexp
    regexp/syntax runtime runtime/debug runtime/pprof slices sort strconv strings sync sync/atomic syscall testing
    text/tabwriter text/template text/template/parse time unicode unicode/utf16 unicode/utf8 unique unsafe`),
);

/**
 * Modules whose names may leave: those of the server, and those that its public lists of dependencies name. Any other
 * module is the builder's own code, and is sent as `"other"`.
 */
const publicModules: readonly string[] = [
  ...[
    'mattermost mattermost-server enterprise focalboard go-i18n gorp gosaml2 gziphandler html2text ldap logr morph rsc',
    'squirrel viper xml-roundtrip-validator',
  ].flatMap((names) => names.split(' ').map((name) => `github.com/mattermost/${name}`)),
  ...split(`
    Masterminds/semver Masterminds/squirrel NYTimes/gziphandler PuerkitoBio/goquery RoaringBitmap/roaring
    andybalholm/brotli andybalholm/cascadia anthonynsimon/bild armon/go-metrics avct/uasurfer aws/aws-sdk-go
    aws/aws-sdk-go-v2 aymerick/douceur beevik/etree beorn7/perks blang/semver blevesearch/bleve
    blevesearch/bleve_index_api cespare/xxhash davecgh/go-spew dgryski/dgoogauth disintegration/imaging
    dsnet/compress dyatlov/go-opengraph elastic/go-elasticsearch fatih/color felixge/httpsnoop fsnotify/fsnotify
    getsentry/sentry-go go-asn1-ber/asn1-ber go-gorp/gorp go-ldap/ldap go-redis/redis go-resty/resty
    go-sql-driver/mysql goccy/go-json golang-jwt/jwt golang-migrate/migrate golang/freetype golang/protobuf golang/snappy
    google/btree google/uuid gorilla/css gorilla/handlers gorilla/mux gorilla/schema gorilla/websocket
    graph-gophers/dataloader graph-gophers/graphql-go grpc-ecosystem/go-grpc-middleware h2non/go-is-svg hako/durafmt
    hashicorp/errwrap hashicorp/go-hclog hashicorp/go-immutable-radix hashicorp/go-msgpack hashicorp/go-multierror
    hashicorp/go-plugin hashicorp/go-sockaddr hashicorp/golang-lru hashicorp/hcl hashicorp/memberlist hashicorp/yamux
    icrowley/fake jaytaylor/html2text jmespath/go-jmespath jmoiron/sqlx json-iterator/go klauspost/compress
    klauspost/cpuid klauspost/pgzip lann/builder ledongthuc/pdf levigross/exp-html lib/pq magiconair/properties
    mailru/easyjson mattn/go-colorable mattn/go-isatty mattn/go-runewidth mattn/go-sqlite3 mholt/archiver mholt/archives
    microcosm-cc/bluemonday miekg/dns minio/md5-simd minio/minio-go minio/sha256-simd mitchellh/mapstructure
    modern-go/concurrent modern-go/reflect2 muesli/smartcrop nicksnyder/go-i18n nwaples/rardecode oklog/run
    olivere/elastic oov/psd opensearch-project/opensearch-go opentracing/opentracing-go otiai10/gosseract pborman/uuid
    pelletier/go-toml philhofer/fwd pierrec/lz4 pkg/errors prometheus/client_golang prometheus/client_model
    prometheus/common prometheus/procfs redis/go-redis redis/rueidis reflog/dateconstraints richardlehane/mscfb
    rivo/uniseg rs/cors rs/xid rudderlabs/analytics-go russellhaering/gosaml2 russellhaering/goxmldsig
    russross/blackfriday rwcarlsen/goexif segmentio/analytics-go segmentio/backo-go sirupsen/logrus sourcegraph/conc
    spf13/afero spf13/cast spf13/cobra spf13/pflag spf13/viper splitio/go-client splitio/go-toolkit stretchr/objx
    stretchr/testify throttled/throttled tidwall/gjson tinylib/msgp tylerb/graceful uber/jaeger-client-go uber/jaeger-lib
    ulikunitz/xz vmihailenco/msgpack vmihailenco/tagparser wiggin77/cfg wiggin77/logr wiggin77/merror wiggin77/srslog
    xtgo/uuid yuin/goldmark`).map((name) => `github.com/${name}`),
  ...split(`
    code.sajari.com/docconv go.etcd.io/bbolt go.uber.org/atomic go.uber.org/multierr go.uber.org/zap
    golang.org/x/crypto golang.org/x/exp golang.org/x/image golang.org/x/mod golang.org/x/net golang.org/x/sync
    golang.org/x/sys golang.org/x/term golang.org/x/text golang.org/x/tools google.golang.org/genproto
    google.golang.org/grpc google.golang.org/protobuf gopkg.in/alexcesaro/quotedprintable.v3 gopkg.in/asn1-ber.v1
    gopkg.in/ini.v1 gopkg.in/mail.v2 gopkg.in/natefinch/lumberjack.v2 gopkg.in/olivere/elastic.v5
    gopkg.in/olivere/elastic.v6 gopkg.in/yaml.v2 gopkg.in/yaml.v3 modernc.org/libc modernc.org/sqlite
    willnorris.com/go/imageproxy`),
].sort((a, b) => b.length - a.length);

/** Folders of the server and of these modules whose names are one word in the code and several in English. */
const folders: ReadonlySet<string> = new Set(
  split(`
    api4 autocert awsmeter bleveengine channels client_golang cmd colors convert docextractor einterfaces featureflag
    filestore filesstore googleapis hashers hclog httpservice i18n imageproxy imageutils jsonutils ldap localcachelayer
    logr logrus manualtesting marketplace message_export mlog mocks notify_admin oauthgitlab oauthproviders oid
    opentracinglayer pglayer pluginapi plugintest product_notices promhttp reflectx remotecluster retrylayer sajari saml
    searchengine searchlayer searchtest sentryhttp sharedchannel slashcommands slackimport sqlstore storetest
    teams telemetry testlib timerlayer timezones upgrader worktemplates wsapi zapcore`),
);

/** The part of a module's path that says which of its versions this is. */
const isMajor = (folder: string): boolean => /^v(?:[2-9]|1[0-9])$/.test(folder);

const isFolder = (folder: string): boolean => folders.has(folder) || isMajor(folder) || isSnakeName(folder);

/** A package by its module and, as far as they are known, its folders in it. */
export interface GoPackage {
  readonly module: string;
  readonly folders: readonly string[];
}

/** How many folders of a package are sent. */
const mostFolders = 8;

/** The folders of a path up to the first that has another name. */
const known = (path: string): readonly string[] => {
  const parts = path === '' ? [] : path.split('/');
  const unknown = parts.findIndex((part) => !isFolder(part));
  return parts.slice(0, Math.min(mostFolders, unknown === -1 ? parts.length : unknown));
};

/** The package that an import path names; `undefined` where it is neither the server's nor a public one. */
export const packageOf = (path: string): GoPackage | undefined => {
  if (standardPackages.has(path)) return { module: '', folders: path.split('/') };
  const module = publicModules.find((name) => path === name || path.startsWith(`${name}/`));
  if (module === undefined) return undefined;
  const [major = '', ...rest] = path.slice(module.length + 1).split('/');
  if (isMajor(major)) return { module: `${module}/${major}`, folders: known(rest.join('/')) };
  return { module, folders: known([major, ...rest].join('/')) };
};

/** The import path of a package. */
export const importPath = ({ module, folders: inside }: GoPackage): string =>
  [...(module === '' ? [] : [module]), ...inside].join('/');

/** Where a module begins in the path of a file, as in a folder of modules or in a trimmed path. */
export const moduleIn = (path: string): string | undefined => {
  for (const name of publicModules) {
    const at = path.startsWith(name) ? 0 : path.indexOf(`/${name}`) + 1;
    if (at === 0 && !path.startsWith(name)) continue;
    const rest = path.slice(at + name.length);
    if (/^[/@]/.test(rest)) return `${name}${rest.replace(/^((?:\/v\d{1,2})?)@[^/]*/, '$1')}`;
  }
  return undefined;
};
