import { lintInput, lintMap, lints } from '../../../field-map/lints/index.js';
import type { Table } from '../../../formats/table.js';
import { giveFindings, type Shown } from '../../findings/give.js';
import { lintFindings } from '../../findings/lints.js';
import type { FindingOptions } from '../../findings/options.js';
import type { Io } from '../../io.js';
import { wrap } from '../../wrap.js';
import { declaredFiles } from './declared-files.js';

/** Looks for mistakes in the map, and prints them. */
export const run = async (options: FindingOptions, io: Io): Promise<number> => {
  const { lintWays, wayLints } = await import('../../../outbound/lints.js');
  const { ways } = await import('../../../outbound/ways/index.js');
  const { lintReportPhrases, reportPhraseLint } = await import('../../../reports/lints.js');
  const { reportPhrases } = await import('../../../reports/phrases.js');
  const found = [...lintMap(lintInput(declaredFiles())), ...lintWays(ways), ...lintReportPhrases(reportPhrases())];
  const all = [...lints, ...wayLints, reportPhraseLint];
  const shown = (known: ReadonlySet<object>): Shown => {
    const marked = found.map((finding) => ({ ...finding, mark: known.has(finding) ? ' (known)' : '' }));
    const lines = [
      ...marked.map(({ lint, text, tip, mark }) => `${wrap(`${lint}${mark}: ${text}`, 2)}\n  ${wrap(tip, 2)}\n`),
      found.length === 0
        ? `ok: ${all.length} checks found no mistakes`
        : `${found.length} ${found.length === 1 ? 'mistake' : 'mistakes'} found by ${all.length} checks`,
    ];
    const table: Table = {
      title: `Mistakes (${found.length})`,
      columns: ['check', 'mistake', 'tip'],
      rows: marked.map(({ lint, text, tip, mark }) => [`${lint}${mark}`, text, tip]),
    };
    return {
      output: { form: 'map-check@1', data: { findings: found } },
      tables: [found.length === 0 ? { ...table, columns: [], notes: [lines[0] as string] } : table],
      lines: `${lines.join('\n')}\n`,
    };
  };
  return giveFindings(lintFindings(found, all), options, shown, io);
};
