const longest = 90;

/** Words with which a phrase may begin although they are written with a capital. */
const properNouns =
  /^(?:[A-Z]{2}|[A-Z]\d|AD\/|Amazon|Android|Apple|Azure|Bleve|Boards|Calls|Docker|Elasticsearch|Entra|GIPHY|GitLab|Gfycat|Giphy|Global Relay|Google|GraphQL|Jira|Kerberos|LaTeX|Markdown|Mattermost|Microsoft|Office|OpenID|OpenSearch|Playbooks|PostgreSQL|Redis|Wrangler|YouTube|Zoom)/;

/** Words that say nothing about what a thing is for. */
const plain = new Set(
  'a an and are as at be by enable enabled for from in is it its of on or setting settings that the to with'.split(' '),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');

const withoutPlural = (word: string): string => word.replace(/s$/, '');

/** A declared thing with its phrase, and the names among which the phrase is its own. */
export interface Phrased {
  readonly name: string;
  readonly phrase: string;
  readonly group: string;
}

/** What is wrong with how a phrase is written. */
export const problemsOf = ({ name, phrase }: Phrased): readonly string[] => [
  ...(phrase === '' ? [`${name} has an empty phrase`] : []),
  ...(phrase.length > longest ? [`${name} has a phrase of ${phrase.length} characters`] : []),
  ...(/[.!?]$/.test(phrase) ? [`${name} has a phrase that ends like a sentence`] : []),
  ...(/^[A-Z]/.test(phrase) && !properNouns.test(phrase) ? [`${name} has a phrase that begins with a capital`] : []),
];

/** Whether a phrase says no more than the words of the name. */
export const repeatsOf = ({ name, phrase }: Phrased): readonly string[] => {
  const known = new Set(wordsOf(name).map(withoutPlural));
  const repeats = wordsOf(phrase).every((word) => plain.has(word) || known.has(withoutPlural(word)));
  return repeats ? [`${name} has a phrase that only repeats its name`] : [];
};

/** The phrases that two things of a group have in common. */
export const sharedOf = (all: readonly Phrased[]): readonly string[] => {
  const first = new Map<string, string>();
  return all.flatMap(({ name, phrase, group }) => {
    const place = `${group}: ${phrase}`;
    const other = first.get(place);
    if (other !== undefined) return [`${name} has the phrase of ${other}`];
    first.set(place, name);
    return [];
  });
};
