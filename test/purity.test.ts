import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtFolder, filesOf } from './support/built.js';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const core = (readdirSync(source, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('cli/'),
);

/** Support packets are read by libraries for their formats. */
const inPacket = (file: string): boolean => file.startsWith('inputs/packet/');

/** What reads YAML is loaded when an input holds some. */
const readsYaml = (file: string): boolean => inPacket(file) || /^inputs\/(?:deployment\/|yaml-)/.test(file);

it('has a core that reaches no file, network, clock, environment or global', () => {
  const offences = core.flatMap((file) => {
    const code = readFileSync(`${source}${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const imported = [...code.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);
    const foreign = imported.filter(
      (name) =>
        !/^\.{1,2}\/|^(zod\/mini|ts-pattern|jsonc-parser|fast-json-stable-stringify|fastest-levenshtein)$/.test(name) &&
        !(inPacket(file) && name.startsWith('@zip.js/')),
    );
    const globals =
      code
        .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`$]*`/g, '')
        .match(
          /(?<![.\w])(?:process(?=[.[])|globalThis\b|fetch\b|performance\b|setTimeout\b|setInterval\b|require\(|import\(|console(?=\.\w+\()|Math\.random|eval\(|Function\(|Date\.now|new Date\(\)|new Date\b(?!\()|Date\(\))/g,
        ) ?? [];
    const found = readsYaml(file) ? globals.filter((name) => name !== 'import(') : globals;
    return [...foreign, ...found].map((offence) => `${file}: ${offence}`);
  });
  expect(offences).toEqual([]);
  expect(core.length).toBeGreaterThan(50);
});

describe('the built library', () => {
  /** Globals of the language itself, and the ones that turn texts into bytes and back. */
  const harmless = new Set(
    'Array BigInt DataView Date Error Float64Array Infinity Int32Array JSON Map Math Number Object Proxy RangeError Reflect RegExp Set String Symbol TextDecoder TextEncoder Uint32Array Uint8Array atob btoa decodeURIComponent encodeURIComponent'.split(
      ' ',
    ),
  );

  it.for(['./index.js', './schema.js', './audit.js', './reports.js'])(
    '%s imports its dependencies alone, and knows no global but of the language',
    (entry) => {
      const files = filesOf(entry);
      const offences = [...files].flatMap(([file, { imports, globals }]) =>
        [
          ...imports.filter(
            (name) =>
              !/^\.\/|^(zod\/mini|ts-pattern|jsonc-parser|fast-json-stable-stringify|fastest-levenshtein)$/.test(name),
          ),
          ...globals.filter((name) => !harmless.has(name)),
        ].map((found) => `${file}: ${found}`),
      );
      expect(offences).toEqual([]);
      expect(files.size).toBeGreaterThan(1);
    },
  );

  it('calls neither for chance nor for compiling', () => {
    for (const file of filesOf('./index.js').keys()) {
      expect(readFileSync(new URL(file, builtFolder), 'utf8')).not.toMatch(
        /Math\.random|\beval\b|new Function|\.constructor\b/,
      );
    }
  });

  it('reads no clock: a time that it handles is one that was given', () => {
    for (const entry of ['./index.js', './schema.js', './audit.js', './reports.js'])
      for (const file of filesOf(entry).keys())
        expect(readFileSync(new URL(file, builtFolder), 'utf8')).not.toMatch(/Date\.now|new Date\(\)|new Date;/);
  });

  it('would be found out: the command reaches files', () => {
    const files = [...filesOf('./cli.js').values()];
    expect(files.flatMap(({ globals }) => globals)).toContain('process');
    expect(files.flatMap(({ imports }) => imports)).toContainEqual(expect.stringMatching(/^(node:)?fs$/));
  });
});

it('has an engine and an audit that know no setting, event or release by name', () => {
  const names = /'[A-Z][A-Za-z]+\.[A-Z]|\w+Settings\b|config_[a-z]|'\d+\.\d+'/;
  const offences = core
    .filter((file) => /^(transform|audit)\//.test(file))
    .flatMap((file) =>
      readFileSync(`${source}${file}`, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        .split('\n')
        .filter((line) => names.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(offences).toEqual([]);
});

it('keeps every setting and every field on one line', () => {
  const long = core
    .filter((file) => /^(schema\/sections|field-map\/events)\/(?!index)/.test(file))
    .flatMap((file) =>
      readFileSync(`${source}${file}`, 'utf8')
        .split('\n')
        .filter((line) => /^ +\S/.test(line) && !/^ +(?:['\w.-]+: .*[,{(]$|\/\/|\/?\*|\}\),$|[{}]?,?$)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(long).toEqual([]);
});

it.for(['package-lock.json', 'bench/package-lock.json', 'test/packed/runtimes/package-lock.json'])(
  'has no download addresses in %s',
  (file) => {
    expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).not.toContain('"resolved"');
  },
);
