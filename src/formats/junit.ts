import { type FindingList, fullText, headline, type ListedFinding, placesText, toolName } from './finding-list.js';

/** What no XML may hold, whether it is escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

const escaped = (text: string): string =>
  text.replaceAll(forbidden, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, (sign) => entities[sign] as string);

const element = (name: string, attributes: Readonly<Record<string, string | number>>, inside = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
};

interface Case {
  readonly group: string;
  readonly name: string;
  readonly inside?: string;
}

/** Readers that show neither attribute show the text, so it has all of it. */
const insideOf = (finding: ListedFinding): string => {
  const text = escaped(`${fullText(finding)} (${placesText(finding)})`);
  if (finding.known) return element('skipped', {}, text);
  return element('failure', { message: headline(finding), type: finding.rule.id }, text);
};

/** Of two cases with the same names, readers count one: each has the code, and the next ones a number. */
const caseOf = (finding: ListedFinding): Case => ({
  group: finding.group,
  name: `${finding.where} ${finding.rule.id}${finding.occurrence > 1 ? ` ${finding.occurrence}` : ''}`,
  inside: insideOf(finding),
});

/** Findings as JUnit XML: a case for each, and one for each thing that was checked and is fine. */
export const junitText = ({ command, title, findings, passed }: FindingList): string => {
  const cases: readonly Case[] = [...findings.map(caseOf), ...passed.map((name) => ({ group: name, name }))];
  const skipped = findings.filter(({ known }) => known).length;
  const counts = { tests: cases.length, failures: findings.length - skipped, errors: 0 };
  const className = `${toolName}.${command.replaceAll('/', '.')}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${toolName}" tests="${counts.tests}" failures="${counts.failures}" errors="0" time="0">`,
    `  <testsuite name="${escaped(title)}" tests="${counts.tests}" failures="${counts.failures}" errors="0" skipped="${skipped}" time="0">`,
    ...cases.map(
      ({ group, name, inside }) =>
        `    ${element('testcase', { classname: `${className}.${group}`, name, time: 0 }, inside)}`,
    ),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
