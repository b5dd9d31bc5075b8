import { lintInput, lintMap, lints } from '../../../field-map/lints/index.js';
import { write } from '../../bulk/lines.js';
import { exit } from '../../exit.js';
import type { Given, Io } from '../../io.js';
import type { PrintOptions } from '../../options.js';
import { printJson } from '../../print.js';
import { wrap } from '../../wrap.js';
import { declaredFiles } from './declared-files.js';

/** Looks for mistakes in the map, and prints them. */
export const run = async ({ options }: Given<PrintOptions>, io: Io): Promise<number> => {
  const { lintWays, wayLints } = await import('../../../outbound/lints.js');
  const { ways } = await import('../../../outbound/ways/index.js');
  const { lintReportPhrases, reportPhraseLint } = await import('../../../reports/lints.js');
  const { reportPhrases } = await import('../../../reports/phrases.js');
  const found = [...lintMap(lintInput(declaredFiles())), ...lintWays(ways), ...lintReportPhrases(reportPhrases())];
  const checks = [...lints, ...wayLints, reportPhraseLint].length;
  const lines = [
    ...found.map(({ lint, text, tip }) => `${wrap(`${lint}: ${text}`, 2)}\n  ${wrap(tip, 2)}\n`),
    found.length === 0
      ? `ok: ${checks} checks found no mistakes`
      : `${found.length} ${found.length === 1 ? 'mistake' : 'mistakes'} found by ${checks} checks`,
  ];
  if (options.json) await printJson(io, { form: 'map-check@1', data: { findings: found } });
  else await write(io.stdout, `${lines.join('\n')}\n`);
  return found.length > 0 ? exit.findings : exit.fine;
};
