import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../scripts/release/point.js';
import type { OutputForms } from '../../src/documents/output-forms.js';
import { type Release, releases } from '../../src/index.js';
import { saidOf } from '../support/compile.js';
import { copyOfRepository, runIn } from '../support/copy.js';
import { defaultConfig, type Section } from '../support/default-config.js';
import { codeIn, type Mistake, releaseAdded, rowsOf, stepsOf, take, written } from '../support/walks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const newest = releases.at(-1) as string;
const next = releaseAdded;

const section = 'src/schema/sections/LogSettings.ts';
const event = 'src/field-map/config/config_log.ts';
const withheld = 'src/field-map/withheld.ts';
const eventIndex = 'src/field-map/config/index.ts';
const sectionIndex = 'src/schema/sections/index.ts';

const secret = 'hunter2-do-not-print';

const headings = ['adds a setting', 'removes a setting', 'changes a default', 'adds a section'];
const steps = headings.flatMap((heading) => stepsOf(`${next} ${heading}`));
const mistakes = headings.flatMap((heading) => rowsOf(`${next} ${heading}`));

const isOfLint = ({ says }: Mistake): boolean => /^[a-z-]+: /.test(says);

/** The file into which the line of a mistake would be written. */
const fileFor = (line: string): string => {
  if (line.startsWith("'")) return withheld;
  return /^[a-z]/.test(line) ? event : section;
};

const lintIn = async (folder: string): Promise<readonly string[]> => {
  const { stdout } = await runIn(folder, 'src/cli/bin.ts', ['map', 'check', '--json']);
  const { findings } = JSON.parse(stdout) as OutputForms['map-check@1'];
  return findings.map(({ lint, text }) => `${lint}: ${text}`);
};

describe('the walks of CONTRIBUTING.md, in a copy', { timeout: 180_000 }, () => {
  let folder: string;
  const read = (file: string): string => readFileSync(folder + file, 'utf8');

  const payloadIn = (release: string) => JSON.parse(read(`golden/${release}/default.payload.json`));

  beforeAll(() => {
    folder = copyOfRepository();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('begin with a command that adds the release point', async () => {
    const { code, stdout, stderr } = await runIn(folder, 'scripts/release/new.ts', [next]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\n1. npm run release:compare FILE\n');
    expect(read('src/releases/points.ts')).toContain(`  '${newest}',\n  '${next}',\n] as const;`);
    expect(read('README.md')).toContain(`3.7 to ${next}`);
    expect(read(`golden/changes/${next}.txt`)).toBe('reported: 0 changes\n\nsettings: 0 changes\n');
    expect(payloadIn(next)).toEqual(payloadIn(newest));
  });

  it('go on with tests that pass as they are, where they speak of the newest release', async () => {
    const files = ['version', 'reports/tables'].map((name) => `test/${name}.test.ts`);
    const args = ['run', '--typecheck.enabled=false', '--reporter=dot', ...files];
    const { code, stdout, stderr } = await runIn(folder, 'node_modules/vitest/vitest.mjs', args);
    expect([code, stderr], stdout).toEqual([0, '']);
  });

  it('name what map check says of mistakes that compile', async () => {
    const left = new Set([withheld, eventIndex, sectionIndex]);
    for (const step of steps) if (!left.has(step.file)) take(folder, step);
    const unlisted = await lintIn(folder);
    for (const step of steps) if (step.file === sectionIndex) take(folder, step);
    const compiling = mistakes.filter(isOfLint).flatMap(({ mistake }) => codeIn(mistake) ?? []);
    const before = [section, event].map((file) => [file, read(file)] as const);
    for (const [file, text] of before) {
      const lines = compiling.filter((line) => fileFor(line) === file);
      const needed = file === event ? ["import { gone } from '../../releases/timeline.js';"] : [];
      writeFileSync(folder + file, written(text, [...needed, ...lines]));
    }
    const found = [...unlisted, ...(await lintIn(folder))];
    for (const { says } of mistakes.filter(isOfLint)) expect(found).toContain(says);
    for (const [file, text] of before) writeFileSync(folder + file, text);
    for (const step of steps) if (left.has(step.file) && step.file !== sectionIndex) take(folder, step);
  });

  it('name what the compiler says of each mistake, and of nothing else', () => {
    const lines = mistakes
      .filter((mistake) => !isOfLint(mistake))
      .map(({ mistake, says }) => ({ line: codeIn(mistake) as string, says, onceMore: mistake.endsWith('once more') }));
    const twice = lines.filter(({ onceMore }) => onceMore).map(({ line }) => line);
    const sources = Object.fromEntries(
      [section, event, withheld].map((file) => {
        const wrong = lines.map(({ line }) => line).filter((line) => fileFor(line) === file);
        return [file, written(read(file), wrong, twice)];
      }),
    );
    const others = steps.map(({ file }) => file).filter((file) => !(file in sources));
    const said = saidOf(sources, others, folder);
    for (const { line, says } of lines) {
      expect(
        said
          .filter((one) => one.line === line)
          .map(({ text }) => text)
          .join('\n'),
        line,
      ).toContain(says);
    }
    const wrong = new Set(lines.map(({ line }) => line));
    expect(said.filter(({ line }) => !wrong.has(line))).toEqual([]);
  });

  it('end with a payload that discloses more from that release on, and a map without a mistake', async () => {
    const payload = (release: string) =>
      runIn(folder, 'src/cli/bin.ts', ['payload', '-', '--release', release, '--as-written'], '{}');
    const [found, older, newer] = await Promise.all([lintIn(folder), payload(newest), payload(next)]);
    expect(found).toEqual([]);
    const before = payloadIn(newest);
    expect(JSON.parse(older.stdout)).toEqual(before);
    const { file_json: _, ...log } = before.configs.config_log;
    expect(JSON.parse(newer.stdout)).toEqual({
      configs: {
        ...before.configs,
        config_log: { ...log, enable_rotation: false, rotation_targets: 0 },
        config_rotation: { days: 7, enable: false },
      },
    });
  });

  it('go on with a default config.json: what is compared and chosen compiles, and passes map check', async () => {
    const config = defaultConfig(newest as Release);
    const { FileJson: _, ...log } = config.LogSettings as Section;
    const { SMTPPort: gone, ...email } = config.EmailSettings as Section;
    expect(gone).toBeDefined();
    const changed = {
      ...config,
      LogSettings: {
        ...log,
        EnableColor: true,
        EnableRotation: false,
        RotationTargets: [],
        RotationDirectory: './rotated/',
      },
      RotationSettings: { Days: 14, Enable: false },
      EmailSettings: { ...email, SMTPToken: secret, Retries: 3 },
      ArchiveSettings: { Enable: true, Hosts: [secret], Note: null },
    };
    writeFileSync(`${folder}default.json`, JSON.stringify(changed));
    const { code, stdout, stderr } = await runIn(folder, 'scripts/release/compare.ts', ['default.json', '--write']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Compared with release ${next}: 5 new settings, 1 gone, 1 with another default.`);
    expect(stdout).not.toContain(secret);
    const files = ['EmailSettings', 'ArchiveSettings', 'RotationSettings', 'index'].map(
      (name) => `src/schema/sections/${name}.ts`,
    );
    const open = saidOf({}, [...files, withheld], folder);
    expect([...new Set(open.map(({ line }) => line))].sort()).toEqual(
      [
        `SMTPToken: text(whatItIsFor, { '${next}': toBeWritten }),`,
        `Retries: integer(whatItIsFor, { '${next}': 3 }),`,
        `Enable: flag(whatItIsFor, { '${next}': true }),`,
        `Hosts: list(whatItIsFor, { '${next}': toBeWritten }),`,
        `Note: toBeWritten(whatItIsFor, { '${next}': toBeWritten }),`,
        "'ArchiveSettings.Enable': 'harmless?',",
        "'ArchiveSettings.Hosts': 'address?',",
        "'ArchiveSettings.Note': 'free text?',",
        "'EmailSettings.Retries': 'harmless?',",
        "'EmailSettings.SMTPToken': 'secret?',",
      ].sort(),
    );
    const choose = (file: string, change: (text: string) => string): void =>
      writeFileSync(folder + file, change(read(file)));
    let written = 0;
    const phrases = (text: string): string =>
      text.replaceAll('whatItIsFor', () => {
        written += 1;
        return `'the purpose of part ${written}'`;
      });
    choose(files[0] as string, (text) => phrases(text).replace('toBeWritten', "''"));
    choose(files[1] as string, (text) =>
      phrases(text).replaceAll('toBeWritten }', '[] }').replace('toBeWritten', 'list'),
    );
    choose(withheld, (text) => text.replaceAll("?',", "',"));
    expect(saidOf({}, [...files, withheld], folder)).toEqual([]);
    expect(await lintIn(folder)).toEqual([]);
    const after = await runIn(folder, 'scripts/release/compare.ts', ['default.json']);
    expect(after.stdout).toContain(': 0 new settings, 0 gone, 2 with another default.');
  });
});

it('names in CONTRIBUTING.md what a forgotten import says', { timeout: 60_000 }, () => {
  const [{ mistake, says } = { mistake: '', says: '' }, ...others] = rowsOf('Find out what is wrong');
  const line = codeIn(mistake) as string;
  const said = saidOf({ [section]: written(readFileSync(root + section, 'utf8'), [line]) });
  expect(said).toEqual([{ file: section, line, text: expect.stringContaining(says) }]);
  expect(others).toEqual([]);
});

it('names in CONTRIBUTING.md every command with which a mistake is seen', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const named = [...readFileSync(`${root}CONTRIBUTING.md`, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(
    ([, name]) => name,
  );
  expect(named).toEqual(expect.arrayContaining(['types', 'lint', 'map:check']));
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

describe('names in CONTRIBUTING.md every place that has to know', { timeout: 120_000 }, () => {
  const sources = (readdirSync(`${root}src`, { recursive: true }) as string[])
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.ts'));
  const sourcesThat = (have: RegExp): readonly string[] =>
    sources.filter((file) => have.test(readFileSync(root + file, 'utf8')));
  const placesUnder = (heading: string): readonly string[] =>
    rowsOf(`${next} ${heading}`).map(({ mistake }) => codeIn(mistake) as string);
  /** A file with one member more before another of a type. */
  const withMember = (file: string, member: string, before: string): Readonly<Record<string, string>> => {
    const text = readFileSync(root + file, 'utf8');
    expect(text).toContain(before);
    return { [file]: text.replace(before, () => `${member}${before}`) };
  };

  it('a new rule', () => {
    const known = "  | { readonly rule: 'count';";
    const added = "  | { readonly rule: 'isLong'; readonly setting: P['text'] }\n";
    const said = saidOf(
      withMember('src/field-map/rules.ts', added, known),
      sourcesThat(/\b(?:Any|Config)?Rule\b[\s\S]*(?:\.exhaustive\(\)|: Computing\b|by<AnyRule, 'rule')/),
    );
    expect([...new Set(said.map(({ file }) => file))].sort()).toEqual(placesUnder('needs a new rule').toSorted());
    for (const one of said)
      expect(one.text).toMatch(/^This expression is not callable\..*"isLong"|Property 'isLong' is missing/s);
  });

  it('a new sort of default, replacement or entry', () => {
    const changed = {
      ...withMember(
        'src/schema/defaults/derivations.ts',
        "  | { readonly derive: 'oldest' }\n",
        "  | { readonly derive: 'sameAs';",
      ),
      ...withMember(
        'src/schema/defaults/replacements.ts',
        "  | { readonly replace: 'oldest' }\n",
        "  | { readonly replace: 'renamed';",
      ),
      ...withMember('src/schema/kinds.ts', "'pairs' | ", "'anything' | 'texts' |"),
    };
    const said = saidOf(
      changed,
      sourcesThat(/(?<!\.)\b[Ee]ntries\b|\b(?:Derived|Replacement)\b/).filter((file) => !(file in changed)),
    );
    const places = placesUnder('needs a new kind of default, replacement or entry');
    expect([...new Set(said.map(({ file }) => file))].sort()).toEqual(places.toSorted());
    for (const one of said)
      expect(one.text).toMatch(/^This expression is not callable\..*"oldest"|is not assignable to .*Members/s);
  });
});

describe('a release point', () => {
  it.for([
    [next, { release: next, after: newest }],
    [`v${next}`, { release: next, after: newest }],
    ['9.11.3', { release: '9.11.3', after: '9.11' }],
    ['7.8.20', { release: '7.8.20', after: '7.8.15' }],
  ] as const)('%s has a place', ([version, place]) => {
    expect(placeOf(version)).toEqual(place);
  });

  it.for([
    [newest, 'is a release point already'],
    ['5.6.0', 'is a release point already'],
    ['7.6', 'was never released'],
    ['10.13', 'was never released'],
    ['11.0', 'sends no telemetry about its configuration'],
    ['ten', 'a version looks like'],
  ] as const)('%s is refused', ([version, why]) => {
    expect(placeOf(version)).toEqual({ refused: expect.stringContaining(why) });
  });
});
