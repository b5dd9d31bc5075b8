import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { minify as minifyAgain } from 'rolldown/utils';
import { minify } from 'terser';
import { withoutMembers } from './changes.js';
import { shownData } from './data.js';
import { type Rewrite, rewriting } from './rewriting.js';
import { tables } from './table-rewrites.js';
import { readsYaml } from './yaml.js';
import { readsZips } from './zip.js';

const at = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

/** JSON is read by its words alone. */
const scansJson: Rewrite = {
  name: 'scans JSON',
  files: ['jsonc-parser/lib/esm/main.js'],
  change: (text) => {
    if (!/import \* as scanner from '.\/impl\/scanner'/.test(text)) throw new Error('has its scanner elsewhere');
    return "export { createScanner } from './impl/scanner';";
  },
};

/** The fast way gives what the exact way gives, or gives up; a page reads no file so often that it matters. */
const readsExactly: readonly Rewrite[] = [
  ['src/transform/fast/index.ts', 'fastDecodeOf', '() => ({ text: () => undefined })'],
  ['src/transform/uses.ts', 'usesOf', '() => []'],
].map(([file = '', name = '', instead = '']) => ({
  name: 'reads exactly',
  files: [file],
  change: (text) => {
    if (!text.includes(`export const ${name} =`)) throw new Error('has another name');
    return `export const ${name} = ${instead};`;
  },
}));

/** The page has one config as a text: no request, no lines, no bytes. */
const readsTexts: Rewrite = {
  name: 'reads texts',
  files: ['src/transform/plan.ts'],
  change: withoutMembers(
    'fromRequest',
    'canonicalFromRequest',
    'canonicalFromBytes',
    'canonicalFromRead',
    'writeFromBytes',
    'writeFromSplit',
  ),
};

/** The page writes a payload once, and the library for canonical JSON is there. */
const writesByLibrary: readonly Rewrite[] = [
  {
    name: 'writes by the library',
    files: ['src/transform/compile.ts'],
    change: (text) => {
      const found = / {4}write,\n {4}emit: emitterOf\(write\),\n/.exec(text);
      const made = / {2}const write = writerOf\(fields, name\);\n/.exec(text);
      if (!found || !made) throw new Error('writes in another way');
      return `import stringify from 'fast-json-stable-stringify';\n${text.replace(made[0], '').replace(
        found[0],
        `    emit: (values, surroundings) => {
      const sent = reportedOf({ fields }, values, surroundings);
      return stringify(name === undefined ? sent : { [name]: sent });
    },
`,
      )}`;
    },
  },
  {
    name: 'has no bytes',
    files: ['src/transform/plan.ts'],
    change: (text) => {
      const made = /const (?:sink|utf8) = new .*;\n/g;
      if (text.match(made)?.length !== 2) throw new Error('makes something else for bytes');
      return text.replaceAll(made, '');
    },
  },
];

/** Of a list that makes a message too large, a server keeps each word once: only a config as written has more of them. */
const measuresNoMessage: readonly Rewrite[] = [
  {
    name: 'measures no message',
    files: ['src/transform/message-size.ts'],
    change: (text) => {
      if (!/export const messageSize =[\s\S]*export const tooLarge =/.test(text)) throw new Error('has other names');
      return 'export const messageSize = () => undefined; export const tooLarge = () => [];';
    },
  },
  {
    name: 'calls no message too large',
    files: ['src/wording/problems/issues.ts'],
    change: (text) => {
      const found = /case 'messageTooLarge':\n.*\n/.exec(text);
      if (!found) throw new Error('says it otherwise');
      return text.replace(found[0], '');
    },
  },
  {
    name: 'writes nothing to measure it',
    files: ['src/transform/plan.ts'],
    change: (text) => {
      const found = /const droppedOf = [\s\S]*?\n {2}\};\n/.exec(text);
      if (!found) throw new Error('measures in another way');
      return text.replace(found[0], 'const droppedOf = () => [];\n');
    },
  },
  {
    name: 'measures no message with what is in clear',
    files: ['src/audit/explain/message.ts'],
    change: (text) => {
      if (!text.includes('export const sentMessageSize =')) throw new Error('has another name');
      return 'export const sentMessageSize = () => undefined;';
    },
  },
];

/** What client libraries add is for the command to judge: here it would take a kilobyte, and what servers send has none of it. */
const judgesNoClients: readonly Rewrite[] = [
  ['src/audit/verify/added-parts.ts', 'addedParts', '() => []'],
  ['src/promises/added-by-clients.ts', 'addedByClients', '{}'],
].map(([file = '', name = '', instead = '']) => ({
  name: 'judges no clients',
  files: [file],
  change: (text) => {
    if (!text.includes(`export const ${name}`)) throw new Error('has another name');
    return `export const ${name} = ${instead};`;
  },
}));

/** What is left out of the page, because it does nothing there. */
export const leftOut: readonly Rewrite[] = [
  ...readsYaml,
  ...readsZips,
  ...shownData,
  ...tables,
  scansJson,
  ...readsExactly,
  readsTexts,
  ...writesByLibrary,
  ...measuresNoMessage,
  ...judgesNoClients,
];

/** The page unpacks bytes; the library packs as well, and knows texts. */
export const unpacks: readonly Rewrite[] = [
  {
    name: 'unpacks',
    files: ['lzma1/lib/index.js'],
    change: (text) => {
      if (!text.includes('export function decompress(data)')) throw new Error('has another name');
      return [
        "import { Decoder } from './decoder.js';",
        "import { InputBuffer, OutputBuffer } from './streams.js';",
        'export const decompress = (packed) => {',
        '  const output = new OutputBuffer(packed.length * 4);',
        '  new Decoder().decompress(new InputBuffer(packed), output);',
        '  return output.toArray();',
        '};',
      ].join('\n');
    },
  },
  {
    name: 'unpacks without the tables of what packs',
    files: ['lzma1/lib/utils.js'],
    change: (text) => {
      if (!/^export const \w+ = create\w+\(/m.test(text)) throw new Error('has no such tables');
      return text.replaceAll(/^(export const \w+ = )(?=create\w+\()/gm, '$1/* @__PURE__ */ ');
    },
  },
];

const decoder = new URL('../../node_modules/lzma1/lib/', import.meta.url);
const builtIn = [[], '', new Uint8Array(), Math, BigInt(0)].map(Object);

/** The members of what unpacks have names of their own, which nothing else knows. */
export const ofDecoder = new RegExp(
  `^(?:${[
    ...new Set(
      readdirSync(decoder)
        .flatMap((file) => [...readFileSync(new URL(file, decoder), 'utf8').matchAll(/\bthis\.(\w+)/g)])
        .map(([, name]) => name ?? ''),
    ),
  ]
    .filter((name) => !builtIn.some((value) => name in value))
    .join('|')})$`,
);

/** The style of the page as a text in its script. */
export const styledWith = (style: string): Rewrite => ({
  name: 'style',
  files: ['page/style.css'],
  change: () => style,
});

export interface Bundled {
  readonly text: string;
  /** The packages whose code is inside. */
  readonly packages: readonly string[];
}

/** A script, or a style, with all that it imports. */
export const bundled = async (
  entry: string,
  rewrites: readonly Rewrite[] = [],
  mangleProps?: RegExp,
): Promise<Bundled> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [at(entry)],
    // Of the page's own configuration this is all that counts here.
    tsconfigRaw: {},
    jsx: 'automatic',
    jsxImportSource: 'preact',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    target: 'es2022',
    // The library that reads zips asks it how many workers are worth while; the page has none.
    define: { navigator: 'undefined', Worker: 'undefined' },
    alias: { 'ts-pattern': at('scripts/page/match.ts') },
    ...(mangleProps && { mangleProps }),
    plugins: [rewriting(rewrites)],
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = used.flatMap(([file, { bytesInOutput }]) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name];
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  return { text: entry.endsWith('.css') ? text : await minified(text), packages: [...new Set(packages)].sort() };
};

/** Once more, by minifiers that take their time: they save 3 % of what travels. */
export const minified = async (text: string): Promise<string> => {
  const { code = '' } = await minify(text, {
    ecma: 2022,
    compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, keep_fargs: false },
  });
  // Each finds what the other leaves.
  const { code: smaller, errors } = await minifyAgain('page.js', code, { compress: { target: 'es2022' } });
  if (errors.length > 0) throw new Error('the page could not be minified');
  // In a text or a pattern; as it is it would begin or end a script.
  return smaller.trim().replaceAll(/<(?=\/?script)/gi, String.raw`\x3c`);
};
