import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const schemaText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../data/schemas/${name}`, import.meta.url)), 'utf8');

const jsonSchema = (name: string): AnySchema => JSON.parse(schemaText(name));

const says = (check: ValidateFunction, data: unknown): readonly string[] =>
  check(data) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** SARIF's schema is of draft 4, and one of its patterns is not valid with the flag for Unicode. */
const sarifValidator = new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(sarifValidator as unknown as Ajv);
const sarif = sarifValidator.compile(jsonSchema('sarif-2.1.0-rtm.5.json'));
const gitlab = new Ajv({ strict: true, allErrors: true }).compile(jsonSchema('gitlab-code-quality.json'));

/** A location as GitHub needs it. */
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}

/** What tests read of SARIF. */
export interface Sarif {
  readonly runs: readonly {
    readonly automationDetails: { readonly id: string };
    readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
    }[];
  }[];
}

const textIn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && value.text !== '';

/** What GitHub needs, and the schema does not ask for. */
const missingForGitHub = ({ runs }: Sarif): readonly string[] =>
  runs.flatMap(({ automationDetails, tool, results }) => {
    const { rules } = tool.driver;
    const wrongRules = rules.filter(
      ({ shortDescription, fullDescription, help }) => ![shortDescription, fullDescription, help].every(textIn),
    );
    const wrong = results.filter(
      ({ ruleId, ruleIndex, locations: [first], partialFingerprints: { primaryLocationLineHash } }) =>
        rules[ruleIndex]?.id !== ruleId ||
        first === undefined ||
        !URL.canParse(first.physicalLocation.artifactLocation.uri, 'https://example.com/checkout/') ||
        URL.canParse(first.physicalLocation.artifactLocation.uri) ||
        /^[./]/.test(first.physicalLocation.artifactLocation.uri) ||
        !/^[0-9a-f]{16}:[1-9]\d*$/.test(primaryLocationLineHash),
    );
    const hashes = new Set(results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash));
    return [
      ...(/^mm-diagnostics\/[a-z/-]+\/$/.test(automationDetails.id) ? [] : ['automationDetails.id']),
      ...wrongRules.map(({ id }) => `rule ${id}`),
      ...wrong.map(({ ruleId }) => `result of ${ruleId}`),
      ...(hashes.size === results.length ? [] : ['a fingerprint is there twice']),
    ];
  });

/** What is wrong with SARIF, by its schema and by what GitHub needs; nothing where it is right. */
export const mistakesInSarif = (text: string): readonly string[] => {
  const log: Sarif = JSON.parse(text);
  const bySchema = says(sarif, log);
  return bySchema.length > 0 ? bySchema : missingForGitHub(log);
};

/** What is wrong with a Code Quality report. */
export const mistakesInGitlab = (text: string): readonly string[] => {
  const issues: readonly { readonly fingerprint: string }[] = JSON.parse(text);
  const bySchema = says(gitlab, issues);
  const unique = new Set(issues.map(({ fingerprint }) => fingerprint)).size;
  return unique === issues.length ? bySchema : [...bySchema, 'a fingerprint is there twice'];
};

const junitSchemas = ['junit-10.xsd', 'jenkins-junit.xsd'].map((name) => ({
  fileName: name,
  contents: schemaText(name),
}));

/** What is wrong with JUnit XML by the two schemas: each start of the validator takes a second, so several at once. */
export const mistakesInXml = async (texts: readonly string[]): Promise<readonly string[]> => {
  const xml = texts.map((contents, index) => ({ fileName: `results-${index}.xml`, contents }));
  const checked = await Promise.all(junitSchemas.map((schema) => validateXML({ xml, schema })));
  return checked.flatMap(({ errors }) => errors.map(({ rawMessage }) => rawMessage));
};

/** What of JUnit XML would be counted wrong by those who read it. */
export const miscountsIn = (text: string): readonly string[] => {
  const cases = [...text.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g)].map(
    ([, of, name]) => `${of} ${name}`,
  );
  return [
    ...(new Set(cases).size === cases.length ? [] : ['two cases have the same names']),
    ...(text.includes(` tests="${cases.length}"`) ? [] : ['the number of tests is wrong']),
    ...(text.includes(` failures="${text.split('<failure ').length - 1}"`) ? [] : ['the number of failures is wrong']),
  ];
};

/** What is wrong with JUnit XML, by what Jenkins asks for and by what other readers do. */
export const mistakesInJunit = async (text: string): Promise<readonly string[]> => [
  ...(await mistakesInXml([text])),
  ...miscountsIn(text),
];
