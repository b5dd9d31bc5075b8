import {
  type FindingList,
  type FindingPlace,
  type FindingRule,
  fullText,
  headline,
  type ListedFinding,
  shownLevel,
  toolName,
  worstFirst,
} from './finding-list.js';

/** GitHub refuses longer descriptions. */
const mostCharacters = 1024;

/** GitHub refuses a file with more of either. */
const most = { results: 25_000, locations: 1000 } as const;

const short = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text);

const severities = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

const nameOf = (id: string): string =>
  id.replaceAll(/(?:^|[-_/.])([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll(/[^A-Za-z0-9]/g, '');

const ruleOf = ({ id, title, says, help, level }: FindingRule) => ({
  id,
  name: nameOf(id),
  shortDescription: { text: short(title) },
  fullDescription: { text: short(says) },
  help: { text: help, markdown: help },
  defaultConfiguration: { level },
  properties: { tags: ['privacy', 'telemetry'], precision: 'high', 'problem.severity': severities[level] },
});

/** A path as a relative reference: what has another meaning in an address is escaped. */
const uriOf = (file: string): string =>
  file
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const locationOf = ({ file, part, line = 1, column = 1, endLine, endColumn }: FindingPlace, where: string) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine: endLine ?? line, endColumn: endColumn ?? column + 1 },
  },
  logicalLocations: [{ fullyQualifiedName: where, kind: 'member' }],
  ...(part !== undefined && { message: { text: part } }),
});

/** GitHub takes this one to know an alert again. */
const lineHash = ({ fingerprint, occurrence }: ListedFinding): string => `${fingerprint}:${occurrence}`;

const resultOf = (finding: ListedFinding, index: number) => ({
  ruleId: finding.rule.id,
  ruleIndex: index,
  level: shownLevel(finding),
  message: { text: fullText(finding) },
  locations: finding.places.slice(0, most.locations).map((place) => locationOf(place, finding.where)),
  partialFingerprints: { primaryLocationLineHash: lineHash(finding) },
  ...(finding.known && {
    suppressions: [
      { kind: 'external', justification: finding.known.reason ?? `${headline(finding)} is in the baseline` },
    ],
  }),
});

/** Says in the file that it has not all of them. */
const leftOut = (count: number) => ({
  invocations: [
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          level: 'warning',
          message: {
            text: `${count === 1 ? '1 more finding is' : `${count} more findings are`} left out; --format json has all of them`,
          },
        },
      ],
    },
  ],
});

/** Findings as SARIF 2.1.0, with what GitHub needs of it; of too many the worst. */
export const sarifText = ({ version, command, rules, findings }: FindingList): string => {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const listed = findings.length > most.results ? worstFirst(findings).slice(0, most.results) : findings;
  const run = {
    tool: { driver: { name: toolName, semanticVersion: version, rules: rules.map(ruleOf) } },
    automationDetails: { id: `${toolName}/${command}/` },
    columnKind: 'utf16CodeUnits',
    ...(listed.length < findings.length && leftOut(findings.length - listed.length)),
    results: listed.map((finding) => resultOf(finding, indexes.get(finding.rule.id) as number)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};
