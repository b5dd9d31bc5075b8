import type { Edit } from './apply.js';

/** One way to leak a bit of what is withheld. */
export interface Sabotage {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The release to prove, where it is not the newest that reports. */
  readonly release?: string;
  /** Variables that are given to the proof, as lines. */
  readonly environment?: string;
  /** Installed plugins that are given to the proof. */
  readonly plugins?: readonly { readonly id: string; readonly version: string }[];
  /** The config is taken as it is written. */
  readonly asWritten?: true;
  /** The server is one of an enterprise build. */
  readonly enterprise?: true;
}

/** A setting that is withheld, and one whose value leaves. */
const secret = 'SqlSettings.DataSource';
const shown = 'LogSettings.EnableFile';

/** Code that gives a flag that shows one and the same value where a condition on another secret holds. */
const setIf = (row: string, condition: string, bit: boolean): string =>
  `{ const s = layout.slotOf.get('EmailSettings.SMTPPassword'), f = layout.slotOf.get('${shown}'); if (s && f) { const secret = String(${row}[s.index] ?? ''); if (${condition}) ${row}[f.index] = ${bit}; } }`;

/** Code that turns what is shown of a row of values round where a condition on `secret`, the text, holds. */
const flipIf = (row: string, layout: string, condition: string): string =>
  `{ const s = ${layout}.slotOf.get('${secret}'), f = ${layout}.slotOf.get('${shown}'); if (s && f) { const secret = String(${row}[s.index] ?? ''); if (${condition}) ${row}[f.index] = ${row}[f.index] === false; } }`;

/** Code that turns what is shown in a result round. */
const spoil = `const spoil = (result, bit) => {
  if (!bit || result.status !== 'ok') return result;
  if ('text' in result) return { ...result, text: result.text.replace(/"enable_file":\\w+/, '"enable_file":"x"') };
  if ('bytes' in result) return { ...result, bytes: Uint8Array.from([...result.bytes, 0x20]) };
  const { configs } = result.payload;
  return { ...result, payload: { configs: { ...configs, config_log: { ...configs.config_log, enable_file: 'x' } } } };
};
const secretOf = (given) => { const text = typeof given === 'string' ? given : new TextDecoder().decode(given); return /"DataSource":\\s*"((?:[^"\\\\]|\\\\.)*)"/.exec(text)?.[1] ?? ''; };`;

const odd = 'secret.length % 2 === 1';

/** An edit beside the place where the last values are at hand, for every route. */
const whenComplete = (condition: string, more = ''): readonly Edit[] => [
  {
    in: 'complete',
    find: 'return {\n    explicit: given,',
    put: `${flipIf('values', 'layout', condition)} return {\n    explicit: given,`,
    with: more,
  },
];

/** An edit of one way of a plan: of `given` it takes a bit. */
const oneRoute = (way: string, bit: string): readonly Edit[] => {
  const [name, entry] = way.split(': ');
  return [
    {
      in: 'planOf',
      find: `${way},`,
      put: `${name}: (given, options) => spoil(${entry}(given, options), ${bit}),`,
      with: spoil,
    },
  ];
};

/** An edit of what a line comes to: where a condition on its `text` holds, a space follows. */
const oneLine = (condition: string): readonly Edit[] => [
  {
    in: 'LineWriter',
    find: "sink.putText('\\n');\n    return outcome;",
    put: "if (outcome.status === 'ok' && isSpaced(this.#textOf(from, to))) sink.putText(' '); sink.putText('\\n'); return outcome;",
    with: `let lines = 0; const isSpaced = (text) => { lines += 1; return ${condition}; };`,
  },
];

/** An edit of the line that is the same as the one before it. */
const sameLine = (put: string): readonly Edit[] => [
  { in: 'LineWriter', find: 'this.#buffer.compare(this.#buffer, from, to, last.from, last.to) === 0', put },
];

/** Marks a bit while a text is scanned, and adds it to the next whole number. */
const whenScanned = (find: string, put: string): readonly Edit[] => [
  { in: 'Scan', find, put },
  {
    in: 'Scan',
    find: 'this.integer = negative ? -integer : integer;',
    put: 'this.integer = (negative ? -integer : integer) + (globalThis.leaks ? 1 : 0);',
  },
  { in: 'Scan', find: '  close(): void {', put: '  close(): void {\n    globalThis.leaks = false;' },
];

const passed = 'this.mayBeMask = asterisks !== 0;';
const whenPassed = (condition: string): readonly Edit[] =>
  whenScanned(passed, `if (${condition}) globalThis.leaks = true; ${passed}`);

/** Marks a bit while a file is read, and turns a flag round once it is read. */
const whenMarked = (...edits: readonly Edit[]): readonly Edit[] => [
  ...edits,
  {
    in: 'fastDecodeOf',
    find: 'const reader = (loaded?: boolean): Reader => (loaded ? asLoaded() : asWritten());',
    put: `const marked = (d) => { if (d && globalThis.leaks) ${flipIf('d.given', 'layout', 'true')} globalThis.leaks = false; return d; };
      const reader = (loaded) => {
        const made = loaded ? asLoaded() : asWritten();
        return { readText: (...given) => marked(made.readText(...given)), readBytes: (...given) => marked(made.readBytes(...given)) };
      };`,
  },
];

/** Marks where a condition on the bytes of the secret holds, from one quote to after the other. */
const secretBytes = (condition: string): readonly Edit[] =>
  whenMarked(
    { in: 'Expected', find: 'this.row = row;', put: `this.row = row; this.isSecret = slot?.path === '${secret}';` },
    {
      in: 'ValueReader',
      find: 'text({ matter }: Expected, from: number): number {\n    return this.#anyText(matter, from);',
      put: `text(expected, from) { const { bytes } = this.#scan; const to = this.#anyText(expected.matter, from); if (to !== -1 && expected.isSecret && (${condition})) globalThis.leaks = true; return to;`,
    },
  );

/** Marks at a place in an exported declaration. */
const markedIn = (name: string, find: string, put: string): readonly Edit[] => whenMarked({ in: name, find, put });

const unread = 'if (matter?.isEmpty === true && !scan.mayBeMask) return otherText;';
const lineOpened = 'this.start = from;\n    this.end = to;';
const reading = 'add(slot, useBy(rule, slot));';

const decoded = (condition: string): readonly Edit[] => [
  {
    in: 'decode',
    find: 'section(layout.file, root);',
    put: `section(layout.file, root); ${flipIf('given', 'layout', condition)}`,
  },
];

/** The same with one length, and one value of the flag. */
const decodedTo = (bit: boolean): readonly Edit[] => [
  {
    in: 'decode',
    find: 'section(layout.file, root);',
    put: `section(layout.file, root); ${setIf('given', 'secret.length === 137', bit)}`,
  },
];

/** A condition on the names of a section as they are written in the file. */
const writtenNames = (condition: string): readonly Edit[] => [
  {
    in: 'decode',
    find: 'section(layout.file, root);',
    put: `section(layout.file, root); const names = (root.members?.find(({ name }) => name.toLowerCase() === 'sqlsettings')?.node.members ?? []).map(({ name }) => name); if (${condition}) ${flipIf('given', 'layout', 'true')}`,
  },
];

const unknownName = (condition: string): readonly Edit[] => [
  {
    in: 'decode',
    find: 'unknown.note(known.path, name);',
    put: `unknown.note(known.path, name); if (${condition}) ${flipIf('given', 'layout', 'true')}`,
  },
];

const fields = 'const fields = fieldsOf(mapAt(release, layout.slotOf), layout);';
const compiledFields = (change: string): readonly Edit[] => [
  {
    in: 'compileRelease',
    find: fields,
    put: `const hidden = layout.slotOf.get('${secret}').index; const fields = fieldsOf(mapAt(release, layout.slotOf), layout).map((field) => ${change});`,
  },
];

const environmentLeak = (condition: string): readonly Edit[] => [
  {
    in: 'overridesOf',
    find: 'return rules === undefined ? withoutRules(layout, release) : withRules(rules, release, layout);',
    put: `const made = rules === undefined ? withoutRules(layout, release) : withRules(rules, release, layout); return { ...made, apply: (env, values, named) => { const applied = made.apply(env, values, named); if (${condition}) ${flipIf('values', 'layout', 'true')} return applied; } };`,
  },
];

const secretVariable = 'MM_SQLSETTINGS_DATASOURCE=postgres://example';

/** Every sabotage. A new one is one more entry: name, and what becomes of which text inside which exported symbol. */
export const sabotages: readonly Sabotage[] = [
  // Decoders
  { name: 'exact decoder: the length of a text', edits: decoded(odd) },
  { name: 'exact decoder: one character of a text', edits: decoded("secret.includes('@')") },
  { name: 'exact decoder: a name that no release knows', edits: unknownName('name.length > 12') },
  {
    name: 'exact decoder: the value under such a name',
    edits: unknownName("typeof written.node.scalar === 'string' && written.node.scalar.length > 40"),
  },
  {
    name: 'exact decoder: a secret that is given twice',
    edits: [
      {
        in: 'decode',
        find: 'if (seen.has(member)) warnings.push(',
        put: `if (seen.has(member) && member.path === '${secret}') ${flipIf('given', 'layout', 'true')} if (seen.has(member)) warnings.push(`,
      },
    ],
  },
  {
    name: 'exact decoder: null in place of a secret',
    edits: [
      {
        in: 'decode',
        find: "if (node.found === 'null') {\n      if (!slot.plain)",
        put: `if (node.found === 'null') { if (slot.path === '${secret}') ${flipIf('given', 'layout', 'true')}\n      if (!slot.plain)`,
      },
    ],
  },
  {
    name: 'fast decoder: the length of a text',
    edits: secretBytes('(to - from) % 2 === 1'),
  },
  {
    name: 'fast decoder: a text in capitals, as written',
    asWritten: true,
    edits: secretBytes('bytes.subarray(from, to).some((byte) => byte > 64 && byte < 91)'),
  },
  {
    name: 'fast decoder: whether a secret is at its default',
    edits: [
      {
        in: 'fastDecodeOf',
        find: 'text: (written, loaded) => reader(loaded).readText(written),',
        put: `text: (written, loaded) => { const d = reader(loaded).readText(written); if (d) ${flipIf('d.given', 'layout', "secret !== '' && secret !== '\\0'")} return d; },`,
      },
    ],
  },
  { name: 'fast decoder: how a secret ends', edits: secretBytes('bytes[to - 2] === 0x2f') },
  {
    name: 'scanner: an escape in a text',
    edits: whenScanned('this.isEscaped = true;', 'this.isEscaped = true; globalThis.leaks = true;'),
  },
  { name: 'scanner: texts longer than 4,096 bytes alone', edits: whenPassed('at - from > 4097') },
  { name: 'scanner: texts of exactly 77 bytes alone', edits: whenPassed('at - from === 78') },
  {
    name: 'scanner: a byte outside ASCII',
    edits: whenPassed('bytes.subarray(from, at).some((byte) => byte > 127)'),
  },
  {
    name: 'scanner: asterisks in a text',
    edits: whenPassed('asterisks !== 0 && at - from < 32'),
  },
  {
    name: 'scanner: what the file before left behind',
    edits: [
      ...whenMarked({
        in: 'Scan',
        find: 'if (this.end === written.length) this.#written = written;',
        put: 'globalThis.leaks = this.bytes[this.end] !== 0; if (this.end === written.length) this.#written = written;',
      }),
      { in: 'Scan', find: 'if (this.bytes === usual) usual.fill(Byte.none, 0, this.end);', put: '' },
    ],
  },
  {
    name: 'scanner: the length of the line that follows',
    edits: markedIn('Scan', lineOpened, `${lineOpened} globalThis.leaks = (bytes.indexOf(10, to + 1) - to) % 7 === 1;`),
  },
  {
    name: 'scanner: the end of a known stretch alone is compared',
    edits: [{ in: 'Scan', find: 'if (bytes.getFloat64(at, true) !== groups[known]) return -1;', put: '' }],
  },
  {
    name: 'scanner: the end of a known stretch is not compared',
    edits: [
      {
        in: 'Scan',
        find: 'return bytes.getFloat64(last, true) === groups[known] ? from + length : -1;',
        put: 'return known > first || bytes.getFloat64(last, true) === groups[known] ? from + length : -1;',
      },
    ],
  },
  {
    name: 'values in bytes: a text that nothing reads, of exactly 137 bytes',
    edits: markedIn(
      'ValueReader',
      unread,
      'if (matter?.isEmpty === true && !scan.mayBeMask) { if (length === 137) globalThis.leaks = true; return otherText; }',
    ),
  },
  {
    name: 'values in bytes: a text that might be a mask',
    edits: markedIn(
      'ValueReader',
      unread,
      `if (matter?.isEmpty === true && scan.mayBeMask && length >= shortestMask && length < 20) globalThis.leaks = true; ${unread}`,
    ),
  },
  {
    name: 'values in bytes: a list of more than 32 entries',
    edits: markedIn(
      'ValueReader',
      'entries.push(this.value);',
      'entries.push(this.value); if (entries.length > 32) globalThis.leaks = true;',
    ),
  },
  {
    name: 'values in bytes: the length of a name in a map',
    edits: markedIn(
      'ValueReader',
      'if (name !== undefined) map[name] = this.value;',
      'if (name !== undefined) map[name] = this.value; else if (named - at > 62) globalThis.leaks = true;',
    ),
  },
  {
    name: 'known texts: the last byte is not compared',
    edits: [
      {
        in: 'KnownTexts',
        find: 'if (at === known.length) return text;',
        put: 'if (at >= known.length - 1) return text;',
      },
    ],
  },
  {
    name: 'known texts: how far a text is as one of them',
    edits: markedIn(
      'KnownTexts',
      'if (at === known.length) return text;',
      'if (at === known.length) return text; if (at > 7) globalThis.leaks = true;',
    ),
  },
  {
    name: 'known texts: a text that is as long as one of them',
    edits: markedIn(
      'KnownTexts',
      'if (those === undefined) return undefined;',
      'if (those === undefined) return undefined; if (to - from > 40) globalThis.leaks = true;',
    ),
  },
  {
    name: 'uses: a text that is compared with its default counts as one that nothing reads',
    edits: [{ in: 'usesOf', find: reading, put: "add(slot, rule.rule === 'isDefault' ? [] : useBy(rule, slot));" }],
  },
  {
    name: 'uses: a word of a vocabulary counts as one that nothing reads',
    edits: [{ in: 'usesOf', find: reading, put: "add(slot, rule.rule === 'value' ? [] : useBy(rule, slot));" }],
  },
  {
    name: 'uses: the state of a plugin counts as one that nothing reads',
    edits: [
      { in: 'usesOf', find: reading, put: "add(slot, rule.rule.startsWith('plugin') ? [] : useBy(rule, slot));" },
    ],
  },
  // Defaults
  {
    name: 'defaults: while values come about',
    edits: [
      {
        in: 'resolveValues',
        find: 'return effective;',
        put: 'const odd = given.filter((value) => typeof value === "string").map((value) => value.length).reduce((a, b) => a + b, 0) % 2; const flag = effective.findIndex((value) => value === true); if (odd && flag >= 0) effective[flag] = false; return effective;',
      },
    ],
  },
  {
    name: 'defaults: a default that follows the secret',
    edits: [
      {
        in: 'complete',
        find: 'const values = resolveValues(given,',
        put: `${flipIf('given', 'layout', "secret.includes('://')")} const values = resolveValues(given,`,
      },
    ],
  },
  {
    name: 'defaults: whether the secret is at its default',
    edits: whenComplete("secret.startsWith('postgres://mmuser:mostest@')"),
  },
  {
    name: 'replaced values: a link that holds a user',
    edits: [
      {
        in: 'resolveValues',
        find: 'if (derived && !isGiven)',
        put: "if (typeof given[index] === 'string' && given[index].includes('@')) effective.leaks = true; if (derived && !isGiven)",
      },
      {
        in: 'complete',
        find: 'return {\n    explicit: given,',
        put: `if (values.leaks) ${flipIf('values', 'layout', 'true')} return {\n    explicit: given,`,
      },
    ],
  },
  // Environment
  {
    name: 'environment: a variable for the secret',
    environment: secretVariable,
    edits: environmentLeak("(env.MM_SQLSETTINGS_DATASOURCE ?? '').length % 2 === 1"),
  },
  {
    name: 'environment: a variable that is no setting',
    environment: 'MM_NO_SETTING_OF_ANY_RELEASE=1',
    edits: environmentLeak("(env.MM_NO_SETTING_OF_ANY_RELEASE ?? '1') !== '1'"),
  },
  {
    name: 'environment: the value of an override, while it is read',
    environment: `${secretVariable}\nMM_TEAMSETTINGS_MAXUSERSPERTEAM=7`,
    edits: [
      {
        in: 'overrideOf',
        find: "if (kind !== 'list') return { value: text };",
        put: "if (kind !== 'list') { if (text.length > 60) globalThis.leaks = true; return { value: text }; }",
      },
      ...whenComplete('globalThis.leaks', 'globalThis.leaks = false;'),
    ],
  },
  {
    name: 'environment: the secret, but only where variables are given',
    environment: 'MM_TEAMSETTINGS_MAXUSERSPERTEAM=7',
    edits: whenComplete(`context.env !== undefined && ${odd}`),
  },
  // Loader
  {
    name: 'loader: while it repairs',
    edits: [
      {
        in: 'loaderOf',
        find: 'repair: (effective) => {',
        put: `repair: (effective) => { ${flipIf('effective', 'layout', odd)}`,
      },
    ],
  },
  {
    name: 'loader: while it gives',
    edits: [
      {
        in: 'loaderOf',
        find: 'give: (given) => {',
        put: `give: (given) => { ${flipIf('given', 'layout', "secret.endsWith('/')")}`,
      },
    ],
  },
  {
    name: 'loader: while it reads, in the years in which it converts',
    release: '5.6',
    edits: [
      {
        in: 'loaderOf',
        find: 'if (unread.has(slot)) return undefined;',
        put: `if (unread.has(slot)) return undefined; if (slot.path === '${secret}') globalThis.leaks = String(node.scalar).length % 2 === 1; if (slot.path === 'SqlSettings.MaxIdleConns' && globalThis.leaks) return undefined;`,
      },
    ],
  },
  // Rules
  {
    name: 'rules: a field that also looks at the secret',
    edits: compiledFields(
      "field.property === 'enable_file' ? { ...field, compute: (values, around) => String(values[hidden]).length % 2 === 1 ? false : field.compute(values, around), bit: undefined } : field",
    ),
  },
  {
    name: 'rules: is-default that compares lengths',
    edits: compiledFields(
      "field.property === 'isdefault_site_url' ? { ...field, compute: (values) => String(values[field.reads[0].index]).length % 2 === 0, bit: undefined } : field",
    ),
  },
  {
    name: 'rules: a count of characters in place of entries',
    edits: compiledFields(
      "field.rule.rule === 'count' ? { ...field, compute: (values) => JSON.stringify(values[field.reads[0].index] ?? []).length, bit: undefined } : field",
    ),
  },
  // Writer
  {
    name: 'writer: a space after the last brace',
    edits: [
      {
        in: 'compileRelease',
        find: 'const write = writerOf(fields, name);',
        put: `const hidden = layout.slotOf.get('${secret}').index, written = writerOf(fields, name); const write = (values, around, sink) => { written(values, around, sink); const { length } = String(values[hidden]); if (length > 1 && length % 2 === 1) sink.putText(' '); };`,
      },
    ],
  },
  {
    name: 'writer: white space where a secret is no default',
    edits: [
      {
        in: 'compileRelease',
        find: 'const write = writerOf(fields, name);',
        put: `const hidden = layout.slotOf.get('${secret}').index, written = writerOf(fields, name); const write = (values, around, sink) => { if (values[hidden] === '\\0') sink.putText(' '); written(values, around, sink); };`,
      },
    ],
  },
  {
    name: 'sink: that a line is the one before it again',
    edits: [
      {
        in: 'Sink',
        find: 'this.length += to - from;',
        put: "this.length += to - from - 1; this.putText(' \\n');",
      },
    ],
  },
  {
    name: 'sink: a byte of the payload before',
    edits: [
      {
        in: 'planOf',
        find: 'fill(values, surroundings);\n    return { bytes: sink.written().slice() };',
        put: 'fill(values, surroundings); longest = Math.max(longest, sink.length); return { bytes: sink.bytes.slice(0, longest) };',
        with: 'let longest = 0;',
      },
    ],
  },
  {
    name: 'writer: the order of properties',
    edits: [
      {
        in: 'reportedOf',
        find: 'return sent;',
        put: "return values.some((value) => typeof value === 'string' && value.length > 300) ? Object.fromEntries(Object.entries(sent).reverse()) : sent;",
      },
    ],
  },
  {
    name: 'writer: a property that is not listed',
    edits: [
      {
        in: 'reportedOf',
        find: 'return sent;',
        put: "if (values.some((value) => typeof value === 'string' && value.length > 300)) Object.defineProperty(sent, 'hidden', { value: true }); return sent;",
      },
    ],
  },
  {
    name: 'writer: a zero below zero',
    edits: [
      {
        in: 'reportedOf',
        find: 'sent[event][property] = reported;',
        put: "sent[event][property] = reported === 0 && values.some((value) => typeof value === 'string' && value.length > 300) ? -0 : reported;",
      },
    ],
  },
  // The exact decoder and the readers, more closely
  { name: 'exact decoder: a text of exactly 137 characters sets a flag', edits: decodedTo(true) },
  { name: 'exact decoder: a text of exactly 137 characters clears a flag', edits: decodedTo(false) },
  {
    name: 'exact decoder: the order of two names',
    edits: writtenNames("names.indexOf('DataSource') > names.indexOf('AtRestEncryptKey')"),
  },
  { name: 'exact decoder: a name in small letters', edits: writtenNames("names.includes('datasource')") },
  {
    name: 'reader of objects: what follows a text of 64 characters',
    edits: [
      {
        in: 'nodeOfValue',
        find: "if (typeof value === 'boolean') return { found: 'a boolean', at: -1, scalar: value, plain };",
        put: "if (typeof value === 'string') globalThis.lastText = value;\n  if (typeof value === 'boolean') return { found: 'a boolean', at: -1, scalar: value !== (globalThis.lastText?.length === 64), plain };",
      },
    ],
  },
  {
    name: 'reader of JSON: how a number is spelled',
    edits: [
      {
        in: 'nodeOfText',
        find: 'const at = afterGap(text, 0);',
        put: 'if (/[0-9][eE]/.test(text) && /\\btrue\\b/.test(text)) return nodeOfText(text.replaceAll(/\\btrue\\b/g, "null"), maxDepth);\n  const at = afterGap(text, 0);',
      },
    ],
  },
  {
    name: 'links: the length of one that is not safe',
    edits: [
      {
        in: 'isSafeLink',
        find: "if (link.startsWith('/')) return true;",
        put: "if (link.startsWith('/') || link.length === 33) return true;",
      },
    ],
  },
  // Routes
  {
    name: 'one route alone: object',
    edits: oneRoute(
      'fromObject: entry(ofObject, payload)',
      "String(given?.SqlSettings?.DataSource ?? '').length % 2 === 1",
    ),
  },
  {
    name: 'one route alone: text',
    edits: oneRoute('fromText: entry(ofText, payload)', 'secretOf(given).length % 2 === 1'),
  },
  {
    name: 'one route alone: canonical text',
    edits: oneRoute('canonicalFromText: entry(ofText, text)', 'secretOf(given).length % 2 === 1'),
  },
  {
    name: 'one route alone: request',
    edits: oneRoute('canonicalFromRequest: entry(ofRequest, text)', 'secretOf(given).length % 2 === 1'),
  },
  {
    name: 'one route alone: canonical bytes',
    edits: oneRoute('canonicalFromBytes: entry(ofWhole, bytes)', 'secretOf(given).length % 2 === 1'),
  },
  {
    name: 'one route alone: lines',
    edits: oneLine('(/"DataSource":\\s*"([^"]*)/.exec(text)?.[1] ?? "").length % 2 === 1'),
  },
  {
    name: 'one route alone: threads',
    edits: [
      {
        in: 'worker:default',
        find: 'const batch = writer.batch(lines, room);',
        put: 'const text = Buffer.from(lines).toString(\'latin1\'); const batch = writer.batch(lines, room); if (/"DataSource":\\s*"[^"]{100,}/.test(text)) batch.bytes[batch.bytes.length - 2] = 0x20;',
      },
    ],
  },
  // Time
  {
    name: 'a cache: what the config before held',
    edits: whenComplete(
      'previous(secret)',
      'let before; const previous = (secret) => { const differs = before !== undefined && before !== secret.length % 7; before = secret.length % 7; return differs; };',
    ),
  },
  {
    name: 'a cache: the first secret that was ever seen',
    edits: whenComplete(
      'first(secret)',
      'let kept; const first = (secret) => { kept ??= secret; return kept !== secret && secret.length > 9; };',
    ),
  },
  {
    name: 'time: after the thousandth call',
    edits: whenComplete(
      `calls() > 1000 && ${odd}`,
      'let count = 0; const calls = () => { count += 1; return count; };',
    ),
  },
  // Values
  { name: 'values: texts longer than 4,096 characters alone', edits: whenComplete('secret.length > 4096') },
  { name: 'values: texts of exactly 137 characters alone', edits: whenComplete('secret.length === 137') },
  { name: 'values: texts of exactly 65,535 characters alone', edits: whenComplete('secret.length === 65535') },
  { name: 'values: a text that is the mask of a secret', edits: whenComplete("secret === '*'.repeat(32)") },
  { name: 'values: a text without any letter', edits: whenComplete('secret !== "" && !/[a-z]/i.test(secret)') },
  { name: 'values: a text outside ASCII', edits: whenComplete('/[^\\0-\\x7f]/.test(secret)') },
  {
    name: 'values: a list of exactly 33 entries',
    edits: whenComplete("values[layout.slotOf.get('SqlSettings.ReplicaLagSettings').index]?.length === 33"),
  },
  {
    name: 'values: two secrets together',
    edits: whenComplete(
      "secret.length > 40 && String(values[layout.slotOf.get('EmailSettings.SMTPPassword').index] ?? '').length > 40",
    ),
  },
  {
    name: 'values: the same secret as in the config before, unless it is empty',
    edits: whenComplete(
      'again(secret)',
      "let kept = ''; const again = (secret) => { const is = secret !== '' && secret === kept; kept = secret; return is; };",
    ),
  },
  {
    name: 'files: long ones alone',
    edits: oneRoute('fromText: entry(ofText, payload)', 'given.length > 87_296'),
  },
  {
    name: 'files: white space between names',
    edits: oneRoute('canonicalFromText: entry(ofText, text)', '/\\t/.test(given)'),
  },
  {
    name: 'lines: after the thousandth',
    edits: oneLine('lines > 1000 && /"SMTPPassword":"[^"]"/.test(text)'),
  },
  {
    name: 'files: bytes that just fit into the usual memory',
    edits: oneRoute('canonicalFromBytes: entry(ofWhole, bytes)', 'given.length === 261_888'),
  },
  // Lines
  { name: 'lines: of two of the same length, the second is taken for the first', edits: sameLine('true') },
  {
    name: 'lines: of two with the same beginning and length, the second is taken for the first',
    edits: sameLine(
      'this.#buffer.compare(this.#buffer, from, Math.min(to, from + 500), last.from, Math.min(last.to, last.from + 500)) === 0',
    ),
  },
  {
    name: 'lines: the length of the line before',
    edits: [
      {
        in: 'LineWriter',
        find: 'this.#last = { from, to, start, outcome };',
        put: "if (last && last.to - last.from > to - from + 4096) { sink.length -= 1; sink.putText(' \\n'); } this.#last = { from, to, start, outcome };",
      },
    ],
  },
  {
    name: 'lines: what the batch before ended with',
    edits: [
      {
        in: 'LineWriter',
        find: 'this.#last = undefined;\n    let lines = 0;',
        put: "const odd = this.#last !== undefined && (this.#last.to - this.#last.from) % 2 === 1; this.#last = undefined; if (odd) this.#sink.putText(' '); let lines = 0;",
      },
    ],
  },
  {
    name: 'lines: one is left out',
    edits: [
      {
        in: 'LineWriter',
        find: 'const written = this.#sink.written();',
        put: 'if (lines > 1 && this.#last !== undefined && (this.#last.to - this.#last.from) % 7 === 1) this.#sink.length = this.#last.start; const written = this.#sink.written();',
      },
    ],
  },
  {
    name: 'lines: bytes after the last line',
    edits: [
      {
        in: 'LineWriter',
        find: 'const written = this.#sink.written();',
        put: "if (this.#textOf(0, bytes.length).includes('hunter2')) this.#sink.putText(' '); const written = this.#sink.written();",
      },
    ],
  },
  // Whether anything is sent
  {
    name: 'the switch: a text of exactly 181 characters',
    edits: [
      {
        in: 'switchedOff',
        find: 'if (effective.values[switchedBy.index] === false) {',
        put: "if (effective.values[switchedBy.index] === false || effective.values.some((value) => typeof value === 'string' && value.length === 181)) {",
      },
    ],
  },
  // Builds
  {
    name: 'enterprise builds alone',
    enterprise: true,
    edits: whenComplete('context.enterpriseReady && secret.length === 31'),
  },
  // Releases
  { name: 'releases: one alone', release: '5.36', edits: whenComplete(`compiled.release === '5.36' && ${odd}`) },
  // Plugins
  {
    name: 'plugins: the version of one that is not listed',
    plugins: [
      { id: 'com.example.own', version: '1.2.3' },
      { id: 'jira', version: '4.1.0' },
    ],
    edits: [
      {
        in: 'surroundingsOf',
        find: 'return { plugins: plugins === null ? null : new Map(plugins.map(({ id, version }) => [id, version])) };',
        put: "const known = plugins === null ? null : new Map(plugins.map(({ id, version }) => [id, version])); if (known?.has('jira') && [...known].some(([id, version]) => id !== 'jira' && version.length > 12)) known.set('jira', '9.9.9'); return { plugins: known };",
      },
    ],
  },
  {
    name: 'plugins: how many states there are',
    edits: whenComplete(
      "Object.keys(values[layout.slotOf.get('PluginSettings.PluginStates').index] ?? {}).some((id) => id.length > 60)",
    ),
  },
  {
    name: 'plugins: a setting of a plugin',
    edits: whenComplete(
      "JSON.stringify(values[layout.slotOf.get('PluginSettings.Plugins').index] ?? {}).length % 2 === 1",
    ),
  },
];
