// The results as tables.
import { markdown, plain, wrap } from './support/table.mjs';

/** @typedef {import('./support/table.mjs').Table} Table */
/** @template {(options: { quick: boolean }) => Promise<unknown>} M @typedef {Awaited<ReturnType<M>>} Of */
/**
 * @typedef {object} Results
 * @property {Of<typeof import('./parts/text-to-bytes.mjs').measure>} textToBytes
 * @property {Of<typeof import('./parts/bulk.mjs').measure>} bulk
 * @property {Of<typeof import('./parts/start-up.mjs').measure>} startUp
 * @property {Of<typeof import('./parts/peers.mjs').measure>['peers']} peers
 * @property {Of<typeof import('./parts/peers.mjs').measure>['secrets']} secrets
 * @property {Of<typeof import('./parts/growth.mjs').measure>} growth
 * @property {Of<typeof import('./parts/large.mjs').measure>} large
 * @property {Of<typeof import('./parts/page.mjs').measure>} page
 * @property {ReturnType<typeof import('./support/machine.mjs').machine>} machine
 * @property {boolean} quick
 */

/** @param {number} number */
const digits = (number) => number.toFixed(number < 10 ? 2 : 1);

/** @param {number} number */
const times = (number) => `${digits(number)} ×`;

/** @param {number} number */
const micro = (number) => `${number.toFixed(number < 100 ? 1 : 0)} µs`;

/** @param {number} bytes */
const kilo = (bytes) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

/** @param {{ lowest: number, highest: number }} summary */
const range = ({ lowest, highest }) => `${digits(lowest)}–${digits(highest)}`;

/** @typedef {import('./support/statistics.mjs').Summary} Summary */

/** @param {Summary | undefined} summary */
const milli = (summary) => `${summary?.median.toFixed(0)} ms`;

/** @param {Summary | undefined} summary */
const rangeOf = (summary) => `${summary?.lowest.toFixed(0)}–${summary?.highest.toFixed(0)}`;

/** @param {number} bytes */
const giga = (bytes) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(0)} GB`);

/** A goal, and that it is missed. @param {string} wanted @param {boolean} isMet */
const goal = (wanted, isMet) => (isMet ? wanted : `${wanted} (missed)`);

/** A result with its goal. @param {string} name @param {number} result @param {(number: number) => string} write @param {'≤' | '≥'} side @param {number} wanted */
const row = (name, result, write, side, wanted) => [
  name,
  write(result),
  goal(`${side} ${write(wanted)}`, side === '≤' ? result <= wanted : result >= wanted),
];

/** @param {number} mebibytes */
const memory = (mebibytes) => `${mebibytes.toFixed(0)} MiB`;

/** Seconds that each command may take. */
const mostSeconds = { explain: 1.5, prove: 30 };

/** @param {Results} results @returns {Table} */
const summary = ({ textToBytes, bulk: { sorts, archive }, startUp }) => ({
  title: 'Goals',
  head: ['measurement', 'result', 'goal'],
  rows: [
    row('text to canonical bytes, against JSON.parse', textToBytes.ratio, times, '≤', 1.3),
    row('bytes to canonical bytes, against JSON.parse of them', textToBytes.bytesRatio, times, '≤', 1),
    row('lines per second, against splitting and JSON.parse: equal', sorts.equal.againstSplit.median, times, '≥', 1),
    row('the same: alike', sorts.alike.againstSplit.median, times, '≥', 1),
    row('the same: varied', sorts.varied.againstSplit.median, times, '≥', 1),
    row(`the same: varied, ${giga(archive.bytes)}`, archive.againstSplit.median, times, '≥', 1),
    row('time per line, as loaded against --as-written', sorts.varied.againstAsWritten.median, times, '≤', 1.1),
    row(`lines per second, two jobs against one, ${giga(archive.bytes)}`, archive.jobs2.median, times, '≥', 1.6),
    row(`peak memory, one job, ${giga(archive.bytes)}`, archive.peakMiB.one, memory, '≤', 100),
    row('start-up, against a Node that does nothing', startUp.ratio, times, '≤', 2),
  ],
  notes: [
    'A config is taken as the server loads it, which is what the commands do, unless a row says “as written”.',
    'Both sides run in turn, and a ratio is the median of the ratios of all rounds, so that what slows the machine down slows both. What else runs on it shows in the range.',
  ],
});

/** @param {Results} results @returns {Table} */
const textToBytes = ({ textToBytes: { inputs, rounds } }) => ({
  title: 'From a config to canonical bytes',
  head: ['10.8 config', 'size', 'JSON.parse', '+ stringify', 'ours', 'as written', 'ratio', 'range'],
  rows: Object.entries(inputs).map(([name, { bytes, microseconds, ...ratio }]) => [
    name,
    kilo(bytes),
    micro(microseconds.parse.median),
    micro(microseconds.parseAndStringify.median),
    micro(microseconds.ours.median),
    micro(microseconds.asWritten.median),
    times(ratio.ratio),
    range(ratio),
  ]),
  notes: [
    `Medians of ${rounds} rounds in one process, from the text of a config. The ratio is to JSON.parse of the same text.`,
  ],
});

/** @param {Results} results @returns {Table} */
const bytesToBytes = ({ textToBytes: { inputs } }) => ({
  title: 'From bytes to bytes',
  head: ['10.8 config', 'size', 'decode and JSON.parse', 'ours', 'ratio'],
  rows: Object.entries(inputs).map(([name, { bytes, microseconds, bytesRatio }]) => [
    name,
    kilo(bytes),
    micro(microseconds.decodeAndParse.median),
    micro(microseconds.ofBytes.median),
    times(bytesRatio),
  ]),
  notes: ['The same configs as bytes, and their payloads as bytes. To parse them, they are made a string first.'],
});

const programNames = /** @type {const} */ ([
  ['readline', 'node:readline and JSON.parse'],
  ['split', 'chunks, split, and JSON.parse'],
  ['ours', 'payload --ndjson'],
  ['asWritten', 'payload --ndjson --as-written'],
]);

const sortNames = /** @type {const} */ ([
  ['equal', 'equal'],
  ['alike', 'alike'],
  ['varied', 'varied'],
]);

/** @param {Results} results @returns {Table} */
const bulk = ({ bulk: { rounds, sorts } }) => ({
  title: 'Many configs, one per line',
  head: ['lines per second', ...sortNames.map(([, name]) => name), 'peak memory'],
  rows: [
    ...programNames.map(([side, name]) => [
      name,
      ...sortNames.map(([sort]) => sorts[sort].linesPerSecond[side].toFixed(0)),
      memory(Math.max(...sortNames.map(([sort]) => sorts[sort].peakMiB[side]))),
    ]),
    ['ours, against readline', ...sortNames.map(([sort]) => times(sorts[sort].againstReadline.median)), ''],
    ['ours, against splitting', ...sortNames.map(([sort]) => times(sorts[sort].againstSplit.median)), ''],
    ['range of that', ...sortNames.map(([sort]) => range(sorts[sort].againstSplit)), ''],
  ],
  notes: [
    `Whole processes, start-up included, output thrown away; medians of ${rounds} rounds on files of about ${(sorts.varied.bytes / 1e6).toFixed(0)} MB of 10.8 configs. Alike lines differ in four settings, as those of the servers of one owner; varied ones in a fifth to a quarter of all.`,
  ],
});

/** @param {Results} results @returns {Table} */
const archive = ({ bulk: { archive: measured } }) => ({
  title: `An archive of ${giga(measured.bytes)}`,
  head: ['program', 'lines per second', 'peak memory'],
  rows: [
    ['chunks, split, and JSON.parse', measured.linesPerSecond.split.toFixed(0), ''],
    ['payload --ndjson', measured.linesPerSecond.one.toFixed(0), memory(measured.peakMiB.one)],
    ['payload --ndjson --jobs 2', measured.linesPerSecond.jobs2.toFixed(0), memory(measured.peakMiB.jobs2)],
  ],
  notes: [
    `The varied lines ${measured.times} times over, ${measured.lines} in all; medians of ${measured.rounds} rounds. Two jobs against one: ${range(measured.jobs2)}; two processes with half of the lines each, which share nothing: ${times(measured.apart.median)} (${range(measured.apart)}). That is what the two processors of this machine give.`,
  ],
});

/** @param {Results} results @returns {Table} */
const startUp = ({ startUp: { milliseconds, rounds, ...ratio } }) => ({
  title: 'Start-up',
  head: ['process', 'median', 'ratio', 'range'],
  rows: [
    ['node -e 0', `${milliseconds.node.median.toFixed(0)} ms`, times(1), ''],
    ['payload of one config', `${milliseconds.ours.median.toFixed(0)} ms`, times(ratio.ratio), range(ratio)],
  ],
  notes: [`Wall time, medians of ${rounds} rounds.`],
});

const peerNames = {
  ours: 'mattermost-diagnostics',
  zod: 'zod + mapping by hand',
  ajv: 'ajv removeAdditional + mapping',
  jsonata: 'jsonata + completed by hand',
  unchecked: 'mapping alone, unchecked',
  'fast-redact': 'fast-redact (gives a config)',
};

/** @param {Results} results @returns {Table} */
const peers = ({ peers: measured, secrets }) => {
  const planted = Object.values(secrets.planted).reduce((sum, count) => sum + count, 0);
  return {
    title: 'What one would use instead',
    head: ['for the same 10.8 map', 'per config', 'ours = 1', 'as server', 'secrets left'],
    rows: Object.entries(peerNames).map(([key, name]) => {
      const { microseconds, ratio, asTheServer, secretsLeft } = measured[key];
      return [
        name,
        micro(microseconds.median),
        times(ratio),
        asTheServer === null ? '–' : `${asTheServer.length} of 5`,
        `${secretsLeft} of ${planted}`,
      ];
    }),
    notes: [
      'Here ours takes the config as it is written, as the others do. All but fast-redact give the same payload for the golden configs; that is checked before anything is measured. Times are from text to text, the mean of the two full configs.',
      '"As server" counts five peculiarities: a name in another case, a section given twice, null for a default, a wrong type, and a whole number spelled with a point. The first two and the last are lost in JSON.parse or need code around any schema; jsonata and the mapping alone check no types.',
    ],
  };
};

/** @param {Results} results @returns {Table} */
const secretsLeft = ({ secrets: { planted, leftByUs, leftByRedactor } }) => ({
  title: 'Secrets that a deny-list leaves',
  head: ['planted in', 'planted', 'left by fast-redact', 'left by us'],
  rows: Object.entries(planted).map(([sort, count]) => [
    sort,
    String(count),
    String(leftByRedactor[sort]),
    String(leftByUs[sort]),
  ]),
  notes: [
    'fast-redact is given every path that the server itself masks when it hands its config out, five more keys, and the settings of all plugins. Found plain, reversed, in base64 or in hexadecimal.',
  ],
});

/** @param {Results} results @returns {Table} */
const growth = ({ growth: { unknown, unknownOnce, withheld, slope, rounds } }) => {
  /** @param {string} name @param {typeof unknown.x1} measured */
  const row = (name, { bytes, microseconds, ratio }) => [
    name,
    kilo(bytes),
    micro(microseconds.parse),
    micro(microseconds.ours),
    times(ratio),
  ];
  return {
    title: 'Growth',
    head: ['config', 'size', 'JSON.parse', 'ours', 'ratio'],
    rows: [
      row(`${unknownOnce} unknown names`, unknown.x1),
      row(`${unknownOnce * 10} unknown names`, unknown.x10),
      row(`${unknownOnce * 100} unknown names`, unknown.x100),
      row('values not sent', withheld.x1),
      row('values not sent, 100 times as long', withheld.x100),
    ],
    notes: [
      `A further unknown name costs ${times(slope.ours)} as much at ${unknownOnce * 100} names as at ${unknownOnce * 10} (JSON.parse: ${times(slope.parse)}; 1 is linear), in the fastest of the ${rounds} rounds. The table shows medians.`,
    ],
  };
};

/** @param {Results} results @returns {Table} */
const large = ({ large: { names, explain, prove, rounds } }) => {
  /** @param {string} command @param {string} config @param {typeof explain.plugins} cost @param {number} most */
  const row = (command, config, { bytes, seconds, cpuSeconds, peakMiB }, most) => [
    command,
    config,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${digits(cpuSeconds)} s`,
    `${digits(seconds)} s`,
    `${peakMiB.toFixed(0)} MiB`,
    goal(`≤ ${most} s`, seconds <= most),
  ];
  const unknown = `${names} unknown names`;
  return {
    title: 'One very large config',
    head: ['command', 'a 10.8 config with', 'size', 'CPU time', 'time', 'peak memory', 'goal'],
    rows: [
      row('explain', `${names} settings of plugins`, explain.plugins, mostSeconds.explain),
      row('explain', unknown, explain.unknown, mostSeconds.explain),
      row('explain', 'one very long text', explain.longText, mostSeconds.explain),
      ...(prove === null ? [] : [row('prove', unknown, prove, mostSeconds.prove)]),
    ],
    notes: [
      `Whole processes, start-up included: explain in medians of ${rounds} rounds, prove once. prove uses two threads, so that its CPU time is more than its time.`,
    ],
  };
};

/** @param {Results} results @returns {Table} */
const page = ({ page: { kilobytes, rounds, verdict, list, filter } }) => ({
  title: 'The page',
  head: [`in Chromium, a config of ${kilobytes.toFixed(0)} kB`, 'median', 'range', 'goal'],
  rows:
    verdict === undefined
      ? [['not measured: no browser is installed', '', '', '']]
      : [
          ['from the drop to the verdict', milli(verdict), rangeOf(verdict), goal('≤ 100 ms', verdict.median <= 100)],
          ['from the drop to the list', milli(list), rangeOf(list), goal('≤ 250 ms', list.median <= 250)],
          ['a search', milli(filter), rangeOf(filter), goal('≤ 30 ms', filter.median <= 30)],
        ],
  notes: [`Medians of ${rounds} freshly opened pages, from the event to what is painted.`],
});

const tables = [summary, textToBytes, bytesToBytes, bulk, archive, startUp, peers, secretsLeft, growth, large, page];

/** @param {Results} results */
const circumstances = ({ machine: { date, cpu, cores, node }, quick }) =>
  `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node}${quick ? '; quickly, with few rounds' : ''}.`;

/** @param {Results} results */
export const plainReport = (results) =>
  [...tables.map((table) => plain(table(results))), wrap(circumstances(results), 80), ''].join('\n');

/** @param {Results} results */
export const markdownReport = (results) =>
  [
    '# Performance',
    '',
    wrap(
      '`npm run bench -- --write` measures all of this side by side in one run and writes this page; `-- --json` prints the numbers alone, `-- --quick` takes less than 40 seconds. The programs are in [`bench/`](../bench); what they compare with is installed there and not with the package.',
      120,
    ),
    '',
    circumstances(results),
    '',
    ...tables.map((table) => markdown(table(results))),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
