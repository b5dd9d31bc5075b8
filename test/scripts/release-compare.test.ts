import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { comparison } from '../../scripts/release/compare/comparison.js';
import { declarationsWith, newLines } from '../../scripts/release/compare/declarations.js';
import { differencesOf } from '../../scripts/release/compare/differences.js';
import { literalOf, reasonFor } from '../../scripts/release/compare/guess.js';
import { withStatement } from '../../scripts/release/compare/source.js';
import { refusalOf } from '../../scripts/release/compare/trust.js';
import { type Release, releases } from '../../src/index.js';
import { nodeOfValue } from '../../src/json/node.js';
import { runIn } from '../support/copy.js';
import { defaultConfig } from '../support/default-config.js';
import { hasShared, sharedFolder } from '../support/shared.js';

const compared = (config: unknown, release: Release) => differencesOf(nodeOfValue(config), release);

const paths = (found: readonly { readonly path: readonly string[] }[]): readonly string[] =>
  found.map(({ path }) => path.join('.'));

const readFile = (file: string): string | undefined => {
  try {
    return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
};

it('finds nothing in the default config.json of a release', () => {
  for (const release of ['3.7', '5.6', '7.8', '9.11', releases.at(-1) as Release] as const) {
    const { added, gone, otherDefault, otherKind, missingSections } = compared(defaultConfig(release), release);
    expect([release, added, gone, otherDefault, otherKind, missingSections]).toEqual([release, [], [], [], [], []]);
  }
});

it('finds what a release brought when its default config.json is compared with the one before', () => {
  const { added, gone } = compared(defaultConfig('10.8'), '10.7');
  expect(paths(added)).toEqual([
    'AccessControlSettings.EnableAttributeBasedAccessControl',
    'AccessControlSettings.EnableChannelScopeAccessControl',
    'ElasticsearchSettings.GlobalSearchPrefix',
    'ServiceSettings.EnableCrossTeamSearch',
  ]);
  expect(gone.map((path) => path.join('.'))).toEqual(['FeatureFlags.ExperimentalCrossTeamSearch']);
});

it('finds sections inside a section that a release brought, and writes them as such', () => {
  const differences = compared(defaultConfig('10.11'), '10.10');
  expect(paths(differences.added)).toContain('ContentFlaggingSettings.ReviewerSettings.CommonReviewers');
  const before = (file: string): string | undefined =>
    /ContentFlaggingSettings\.ts$/.test(file) ? undefined : readFile(file);
  const section = declarationsWith(differences, before).get('src/schema/sections/ContentFlaggingSettings.ts');
  expect(section).toContain("    CommonReviewers: flag(whatItIsFor, { '10.10': true }),\n");
  expect(section?.match(/^ {2}\w+: \{$/gm)).toHaveLength(3);
  expect(section).toContain(
    "  NotificationSettings: {\n    EventTargetMapping: map(whatItIsFor, { '10.10': toBeWritten }),\n  },\n",
  );
});

it('reports a new feature flag as all of them are, and classifies no other setting', () => {
  const config = defaultConfig('10.12');
  const FeatureFlags = { ...(config.FeatureFlags as object), ASwitch: true, AText: 'hunter2', AnEmptyText: '' };
  const files = declarationsWith(compared({ ...config, FeatureFlags }, '10.12'), readFile);
  const section = files.get('src/schema/sections/FeatureFlags.ts');
  const fields = files.get('src/field-map/config/config_feature_flags.ts');
  expect([...files.keys()]).toHaveLength(2);
  for (const line of [
    "ASwitch: flag(whatItIsFor, { '10.12': true }),",
    "AText: choice(whatItIsFor, flagText(toBeWritten), { '10.12': toBeWritten }),",
    "AnEmptyText: choice(whatItIsFor, flagText(), { '10.12': '' }),",
  ])
    expect(section).toContain(line);
  for (const line of [
    "ASwitch: asText('FeatureFlags.ASwitch'),",
    "AText: value('FeatureFlags.AText'),",
    "AnEmptyText: value('FeatureFlags.AnEmptyText'),",
  ])
    expect(fields).toContain(line);
});

describe('a file of a real server', () => {
  if (hasShared)
    it('is shown with its release', () => {
      const read = (file: string): unknown => JSON.parse(readFileSync(`${sharedFolder}real/${file}`, 'utf8'));
      const shipped = compared(read('config-5.6-shipped.json'), '5.6');
      expect(paths(shipped.added)).toEqual(['ServiceSettings.EnableAPIv3', 'MessageExportSettings.FileLocation']);
      expect(shipped.otherKind).toEqual(['TeamSettings.ExperimentalDefaultChannels']);
      expect(paths(shipped.otherDefault)).toContain('ServiceSettings.EnableCommands');
      const sanitized = compared(read('config-9.11-sanitized.json'), '9.11');
      expect([sanitized.added, sanitized.gone]).toEqual([[], []]);
      expect(paths(sanitized.otherDefault)).toContain('ServiceSettings.SiteURL');
    });

  it('shows no text that is not in the declarations, whatever it holds', () => {
    const config = JSON.parse(
      JSON.stringify(defaultConfig('9.11'), (_, value) => (typeof value === 'string' ? 'hunter2-do-not-print' : value)),
    );
    config.ServiceSettings.NewKey = 'hunter2-do-not-print';
    config['hunter2 do not print'] = { x: 1 };
    config.ServiceSettings['hunter2 do not print'] = 1;
    const differences = compared(config, '9.11');
    const text = [...declarationsWith(differences, readFile).values()].join('\n');
    expect(text).not.toContain('hunter2');
    expect(text).toContain("NewKey: text(whatItIsFor, { '9.11': toBeWritten }),");
    expect(differences.strange).toBe(2);
  });
});

describe('a declaration', () => {
  it.for([
    [true, 'true'],
    [-3, '-3'],
    ['', "''"],
    ['./data/', "'./data/'"],
    ['a secret', 'toBeWritten'],
    [0.5, 'toBeWritten'],
    [null, 'toBeWritten'],
    [[], '[]'],
    [['a secret'], 'toBeWritten'],
    [{}, '{}'],
    [{ a: 1 }, 'toBeWritten'],
  ] as const)('says %j as %s', ([value, literal]) => {
    expect(literalOf(value)).toBe(literal);
  });

  it.for([
    ['SMTPPassword', '', 'secret?'],
    ['SiteURL', '', 'address?'],
    ['LogDirectory', '', 'path?'],
    ['Certificate', '', 'path?'],
    ['ReportAProblemMail', '', 'address?'],
    ['ClientId', '', 'identifier?'],
    ['Description', '', 'free text?'],
    ['EnableKey', true, 'harmless?'],
    ['GossipPort', 8074, 'address?'],
    ['Days', 3, 'harmless?'],
  ] as const)('of %s guesses why it stays', ([name, value, reason]) => {
    expect(reasonFor(name, value)).toBe(reason);
  });

  it('gets a statement where its release belongs', () => {
    const text =
      "export const A = {\n  B: flag('b is on', { '3.7': true, '5.10': false }),\n  C: { D: text('the d', { '5.6': '' }, 'x') },\n};\n";
    const stated = (path: string[], release: Release) => withStatement(text, 'A', path, release, 'gone').split('\n');
    expect(stated(['B'], '5.6')[1]).toBe("  B: flag('b is on', { '3.7': true, '5.6': gone, '5.10': false }),");
    expect(stated(['B'], '5.10')[1]).toBe("  B: flag('b is on', { '3.7': true, '5.10': gone }),");
    expect(stated(['C', 'D'], '10.8')[2]).toBe("  C: { D: text('the d', { '5.6': '', '10.8': gone }, 'x') },");
  });

  it('is printed as a line to add, or in place of another', () => {
    expect(newLines('a: 1,\nb: 2,\n', 'a: 1,\nb: 3,\nc: 4,\n')).toEqual({ added: ['c: 4,'], replacing: ['b: 3,'] });
  });
});

describe('what is given', () => {
  const part = (config: object, share: number): object =>
    Object.fromEntries(Object.entries(config).slice(0, Math.ceil(Object.keys(config).length * share)));
  const whole = defaultConfig('9.11');
  const halves = Object.fromEntries(
    Object.entries(whole).map(([name, section]) => [name, part(section as object, 0.5)]),
  );

  it('is taken where most of it is there', () => {
    for (const config of [whole, part(whole, 0.6)])
      for (const write of [false, true]) expect(refusalOf(compared(config, '9.11'), write)).toBeUndefined();
    expect(refusalOf(compared(defaultConfig('9.11'), '10.8'), true)).toBeUndefined();
  });

  it('is refused where fewer than half of the sections are there', () => {
    for (const config of [{}, { name: 'x', scripts: { build: 'y' } }, part(whole, 0.4)])
      for (const write of [false, true])
        expect(refusalOf(compared(config, '9.11'), write)).toMatch(
          /^the file has \d+ of the \d+ sections of release 9\.11, so it is not the default config\.json of a server/,
        );
  });

  it('is not written where many of the settings are gone', () => {
    expect(refusalOf(compared(halves, '9.11'), false)).toBeUndefined();
    expect(refusalOf(compared(halves, '9.11'), true)).toMatch(
      /^nothing is written, because \d+ of the \d+ settings of release 9\.11 are gone/,
    );
  });
});

describe('the commands', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));

  it.for([
    [['golden'], 'error: golden: it is a directory; name a file in it\n'],
    [['package.json'], expect.stringMatching(/^error: the file has 0 of the \d+ sections of release .*\n$/)],
    [['nowhere.json'], 'error: nowhere.json: no such file\n'],
    [[], 'error: name one default config.json: npm run release:compare FILE\n'],
  ] as const)('release:compare refuses %j in one line', ([args, stderr]) => {
    expect(comparison(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('release:compare says it by its exit code', async () => {
    expect(await runIn(root, 'scripts/release/compare.ts', [])).toEqual(comparison([]));
  });

  it.for([
    ['compare', () => comparison(['--help'])],
    ['new', () => runIn(root, 'scripts/release/new.ts', ['--help'])],
  ] as const)('release:%s shows its help', async ([name, run]) => {
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: npm run release:${name} `));
  });
});
