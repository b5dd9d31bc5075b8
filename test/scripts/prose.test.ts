import { describe, expect, it } from 'vitest';
import { findingsIn, habits } from '../../scripts/prose/check.js';
import { sourceText } from '../../scripts/prose/source-text.js';

const found = habits.flatMap((habit) => habit.found.map((text) => [text, habit] as const));
const fine = habits.flatMap((habit) => habit.fine.map((text) => [text, habit] as const));

describe('each habit of .config/prose.json', () => {
  it.for(found)('is found in a document: %s', async ([text, { use }]) => {
    const findings = await findingsIn('a.md', `# Title\n\n${text}\n`);
    expect(
      findings.filter((finding) => finding.startsWith('a.md:3:') && finding.endsWith(`: write ${use}`)),
    ).not.toEqual([]);
  });

  it.for(fine)('has a better wording: %s', async ([text, { use }]) => {
    const findings = await findingsIn('a.md', `# Title\n\n${text}\n`);
    expect(findings.filter((finding) => finding.endsWith(`: write ${use}`))).toEqual([]);
  });
});

describe('prose', () => {
  it.for([
    ['a.md', 'what a server\ntells', 'a.md:2:1 “tells”'],
    ['a.md', '| a |\n|---|\n| it stands there |', 'a.md:3:6 “stands”'],
    ['a.html', '<p>whoever\n<b>reads</b> this</p>', 'a.html:1:4 “whoever”'],
    ['a.ts', "const a = 1;\nthrow new Error('this is no number');", 'a.ts:2:23 “is no”'],
    ['a.ts', 'const a = `$' + '{b} tells more`;', 'a.ts:1:17 “tells”'],
  ] as const)('of %s is checked: %j', async ([file, text, finding]) => {
    expect(await findingsIn(file, text)).toEqual([expect.stringContaining(finding)]);
  });

  it.for([
    ['a.md', 'the code `what is told`'],
    ['a.md', '```ts\nconst tells = 1;\n```'],
    ['a.ts', "const told = tells('stands');"],
    ['a.ts', "const says = 'see `src/told.ts` for more';"],
    ['a.ts', "const look = { class: 'tag withheld' };"],
  ] as const)('is not code: %s, %j', async ([file, text]) => {
    expect(await findingsIn(file, text)).toEqual([]);
  });

  it('of a source file keeps its place', () => {
    const source = "const a = 'the text of it', b = `and $" + "{c} more`;\nconst d = 'x';\n";
    const text = sourceText(source);
    expect(text.indexOf('the text of it')).toBe(source.indexOf('the text of it'));
    expect(text.indexOf('more')).toBe(source.indexOf('more'));
    expect(text.trim().split(/\s{2,}/)).toEqual(['the text of it', 'and ···· more']);
  });
});
