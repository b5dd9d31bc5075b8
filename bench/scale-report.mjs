// How it scales, as tables.
import { markdown, plain, wrap } from './support/table.mjs';

/** @typedef {import('./support/table.mjs').Table} Table */
/** @typedef {Awaited<ReturnType<typeof import('./parts/scale.mjs').measure>>} Measured */
/** @typedef {Measured & { machine: ReturnType<typeof import('./support/machine.mjs').machine>, isBusy: boolean }} Results */

const count = new Intl.NumberFormat('en');

/** @param {number} bytes */
const size = (bytes) => {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(0)} GB`;
};

/** @param {number} mebibytes */
const memory = (mebibytes) => `${mebibytes.toFixed(0)} MiB`;

/** @param {number} seconds */
const perLine = (seconds) => `${(seconds * 1e6).toFixed(0)} µs`;

/** @param {{ bytes: number }} corpus @param {number} seconds */
const rate = ({ bytes }, seconds) => `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;

/** @param {Results} results @returns {Table} */
const ways = ({ rounds, ways: { one, jobs2, slurm, blocks } }) => {
  /** @param {string} name @param {{ lines: number, bytes: number, seconds: number }} way */
  const row = (name, way) => [
    name,
    count.format(Math.round(way.lines / way.seconds)),
    rate(way, way.seconds),
    `${(one.seconds / way.seconds).toFixed(2)} ×`,
  ];
  return {
    title: 'One core, two threads, two nodes',
    head: ['way', 'lines per second', 'input', 'against one'],
    rows: [
      row('one process', one),
      row('one process, --jobs 2', jobs2),
      slurm === null ? ['two Slurm nodes', 'not measured', '', ''] : row('two Slurm nodes', slurm),
    ],
    notes: [
      `Wall time, start-up included, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`} on ${count.format(one.lines)} varied 10.8 configs (${size(one.bytes)}). The nodes share the two cores of this machine and got ${blocks} blocks; their time includes the scheduling. All three give the same bytes.`,
    ],
  };
};

/** @param {Results} results @returns {Table} */
const lines = ({ lines: measured }) => ({
  title: 'More lines',
  head: ['lines', 'input', 'CPU time per line', 'peak memory'],
  rows: measured.map(({ lines, bytes, cpuSeconds, peakMiB }) => [
    count.format(lines),
    size(bytes),
    perLine(cpuSeconds / lines),
    memory(peakMiB),
  ]),
  notes: ['One process. Start-up is in it, so a line costs less where there are more of them.'],
});

/** @param {Results} results @returns {Table} */
const length = ({ length: measured }) => ({
  title: 'Longer lines',
  head: ['length of a line', 'lines', 'CPU rate', 'peak memory'],
  rows: measured.map((corpus) => [
    size(corpus.length),
    count.format(corpus.lines),
    rate(corpus, corpus.cpuSeconds),
    memory(corpus.peakMiB),
  ]),
  notes: [
    'The same config, with ever more settings of plugins, which are not sent. The CPU rate is the input for each second of processor time.',
  ],
});

/** @param {Results} results @returns {Table} */
const releases = ({ releases: measured }) => ({
  title: 'More versions in one corpus',
  head: ['versions', 'input', 'CPU per line', 'CPU rate', 'peak memory'],
  rows: measured.map((corpus) => [
    corpus.releases === 0 ? 'configs, --release 10.8' : `requests of ${corpus.releases}`,
    size(corpus.bytes),
    perLine(corpus.cpuSeconds / corpus.lines),
    rate(corpus, corpus.cpuSeconds),
    memory(corpus.peakMiB),
  ]),
  notes: [
    `${count.format(measured[0].lines)} lines each, by \`--requests --release-from release\` apart from the first row. Older servers have shorter configs. What a process needs once for each version is in it.`,
  ],
});

const fleet = 10_000_000;
const cluster = 32;

/** @param {Results} results @returns {Table} */
const tenMillion = ({ ways: { one, jobs2, slurm } }) => {
  const input = (fleet / one.lines) * one.bytes;
  /** @param {string} name @param {number} perSecond */
  const row = (name, perSecond) => [
    name,
    `${(fleet / perSecond / 3600).toFixed(1)} h`,
    rate({ bytes: input }, fleet / perSecond),
  ];
  const node = slurm === null ? one.lines / one.seconds : slurm.lines / slurm.seconds / 2;
  return {
    title: 'Ten million configs',
    head: ['computed for', 'time', 'reads'],
    rows: [
      row('one process', one.lines / one.seconds),
      row('one process, --jobs 2', jobs2.lines / jobs2.seconds),
      row(`${cluster} nodes with one process each`, node * cluster),
    ],
    notes: [
      `From the rates above: ${size(input)} in, ${size((fleet / one.lines) * one.out)} out. ${slurm === null ? '' : 'A node counts as half of the two that were measured. '}The last row needs storage that delivers so much.`,
    ],
  };
};

const tables = [ways, lines, length, releases, tenMillion];

/** @param {Results} results */
const circumstances = ({ machine: { date, cpu, cores, node }, rounds, isBusy }) =>
  `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}${isBusy ? '. Other programs kept the machine busy, so take rates and ratios as the least to expect' : ''}.`;

/** @param {Results} results */
export const plainScale = (results) =>
  [...tables.map((table) => plain(table(results))), wrap(circumstances(results), 80), ''].join('\n');

/** @param {Results} results */
export const markdownScale = (results) =>
  [circumstances(results), '', ...tables.map((table) => markdown(table(results)))].join('\n').trimEnd();
