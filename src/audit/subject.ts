/** Words that are written in a way of their own; a name is split around them. */
const whole =
  /(?:APIv\d|AmazonS3|DataSource|GitLab|GraphQL|LetsEncrypt|OAuth|Office365|OpenId|V\d|WebSocket|Websocket)/;
const word = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/;
const pieces = new RegExp(`${whole.source}|${word.source}`, 'g');

const spellings: ReadonlyMap<string, string> = new Map([
  ...'api cors csrf gif id idp json ldap mb mfa mhpns os saml sdk smtp sql ssl sso svg tls url wysiwyg'
    .split(' ')
    .map((acronym) => [acronym, acronym.toUpperCase()] as const),
  ['amazons3', 'Amazon S3'],
  ['addr', 'address'],
  ['cert', 'certificate'],
  ['conn', 'connection'],
  ['conns', 'connections'],
  ['datasource', 'data source'],
  ['dir', 'directory'],
  ['gitlab', 'GitLab'],
  ['google', 'Google'],
  ['graphql', 'GraphQL'],
  ['ids', 'IDs'],
  ['ios', 'iOS'],
  ['latex', 'LaTeX'],
  ['letsencrypt', "Let's Encrypt"],
  ['max', 'maximum'],
  ['min', 'minimum'],
  ['oauth', 'OAuth'],
  ['office365', 'Office 365'],
  ['openid', 'OpenID'],
  ['webrtc', 'WebRTC'],
  ['websocket', 'WebSocket'],
  ['youtube', 'YouTube'],
]);

const spelled = (piece: string): string =>
  spellings.get(piece.toLowerCase()) ??
  (/^(?!A$)[A-Z]$|[A-Z]{2}|^V\d$|^APIv/.test(piece) ? piece : piece.toLowerCase());

/** The words of a name as a sentence has them: `SiteURL` is “site URL”. */
const wordsOf = (name: string): readonly string[] => (name.match(pieces) ?? [name]).map(spelled);

/** What a setting does whose name starts with the verb. */
const doing =
  'allows closes delays disables enables encrypts enforces extends extracts forwards hides ignores locks requires restricts sends shows signs skips terminates uses';
const verbs: ReadonlyMap<string, string> = new Map([
  ...doing.split(' ').map((verb) => [verb.slice(0, -1), verb] as const),
  ['patch', 'patches'],
  ['vary', 'varies'],
  ['verify', 'verifies'],
]);

/** The words of a section; those of most end with “settings”. */
const sectionWords = (path: string): readonly string[] => {
  const [, section = ''] = path.split('.').reverse();
  return wordsOf(section);
};

const sectionOf = (path: string): string => {
  const words = sectionWords(path);
  return (words.at(-1) === 'settings' ? words.slice(0, -1) : words).join(' ');
};

const nameOf = (path: string): readonly string[] => wordsOf(path.slice(path.lastIndexOf('.') + 1));

/** What a setting is called in a sentence: “the site URL”. */
export const subjectOf = (path: string): string => {
  const words = nameOf(path);
  if (verbs.has(words[0] as string) && words.length > 1) return `the setting “${words.join(' ')}”`;
  return `the ${words.length === 1 ? `${sectionOf(path)} ` : ''}${words.join(' ')}`;
};

/** The word that names the thing itself: “the URL” of a site URL; “it” where there is none. */
export const headOf = (path: string): string => {
  const words = nameOf(path);
  const head = words.at(-1) as string;
  return verbs.has(words[0] as string) || /^\d/.test(head) ? 'it' : `the ${head}`;
};

/** What a flag says when it is on: “the server enables custom emoji”. The adverb stands beside the verb: “now”. */
export const claimOf = (path: string, adverb: 'now' | 'no longer' | '' = ''): string => {
  const all = nameOf(path);
  const [is, does] = adverb === '' ? ['is', ''] : [`is ${adverb}`, `${adverb} `];
  if (sectionWords(path).at(-1) !== 'settings') return `“${all.join(' ')}” ${is} on (${sectionOf(path)})`;
  const experimental = all[0] === 'experimental' && all.length > 1;
  const [first = '', ...rest] = experimental ? all.slice(1) : all;
  const mark = experimental ? ' (experimental)' : '';
  const verb = verbs.get(first);
  const section = sectionOf(path);
  const place = rest.length === 1 ? ` (${section} settings)` : '';
  if (verb !== undefined && rest.length === 0) return `the server ${does}${verb} ${section}${mark}`;
  if (verb === 'enables' && rest.length === 1) return `“${rest[0]}” ${is} switched on${place}${mark}`;
  if (verb !== undefined) return `the server ${does}${verb} ${rest.join(' ')}${place}${mark}`;
  if (rest.at(-1) === 'enabled') return `“${[first, ...rest.slice(0, -1)].join(' ')}” ${is} enabled${place}${mark}`;
  return `“${[...(rest.length === 0 ? [section] : []), first, ...rest].join(' ')}” ${is} on${mark}`;
};
