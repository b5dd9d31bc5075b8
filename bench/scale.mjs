// Measures how it scales, and reports it.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { prepare } from './prepare.mjs';
import { machine } from './support/machine.mjs';
import { optionsOf } from './support/options.mjs';

const { quick, json, write } = optionsOf('bench:scale');
// What else runs here shows most where two threads or nodes want both cores.
const isBusy = loadavg()[0] > cpus().length / 4;
prepare(quick);
const [{ measure }, { plainScale, markdownScale }] = await Promise.all([
  import('./parts/scale.mjs'),
  import('./scale-report.mjs'),
]);
const results = { ...(await measure({ quick })), machine: machine(), isBusy };
process.stdout.write(json ? `${JSON.stringify(results)}\n` : plainScale(results));
if (write) {
  const page = new URL('../docs/scale.md', import.meta.url);
  const figures = /(?<=<!-- figures -->\n\n)[\s\S]*(?=\n\n<!-- end of figures -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(figures, () => markdownScale(results)),
  );
}
