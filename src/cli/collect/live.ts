import { styleText } from 'node:util';
import { badnessOf } from '../../audit/collect/findings.js';
import type { Recorder } from '../../audit/collect/recorder.js';
import { type Table, tableText } from '../../formats/table.js';
import { placeOfFound, refusalText, titleOfFound } from '../../wording/collected.js';
import { findingsText, namesText, takenText } from '../../wording/collecting.js';
import { isColoured } from '../colours.js';
import type { Io } from '../io.js';
import { widthOf } from '../print.js';
import type { Happened } from './intake.js';

/** Shows what happens while it happens. */
export interface Live {
  readonly happened: (what: Happened) => void;
  /** Shows what was held back, and nothing from then on. */
  readonly end: () => void;
}

/** What happened, on one line; nothing where that is said otherwise. Nothing in it was sent. */
const lineOf = (what: Happened): string | undefined => {
  switch (what.is) {
    case 'taken':
      return takenText(what.path, what.taken);
    case 'noted':
      return `${what.path}: ${titleOfFound({ about: 'request', finding: what.finding })}`;
    case 'asked':
      return '/cluster-info: answered';
    case 'refused':
      return `refused: ${refusalText[what.because]}`;
    case 'lost':
      return undefined;
  }
};

/** So many lines are written in so many milliseconds; what is more is counted. */
const pace = { lines: 20, within: 1000 } as const;

const write = ({ stderr }: Io, text: string): void => {
  try {
    stderr.write(text);
  } catch {
    // Nobody reads it: the report has all of it.
  }
};

/** A line for each request. The same line again is counted, and so are lines that come too fast. */
export const plainLive = (io: Io): Live => {
  let last = '';
  let again = 0;
  let held = 0;
  let written = 0;
  const flush = (): void => {
    if (again > 0) write(io, `  the same again: ${again}\n`);
    if (held > 0) write(io, `  not shown, because too many came at once: ${held}\n`);
    last = '';
    again = 0;
    held = 0;
    written = 0;
  };
  const timer = setInterval(flush, pace.within);
  return {
    happened: (what) => {
      const line = lineOf(what);
      if (line === undefined) return;
      if (line === last) again += 1;
      else if (written >= pace.lines) held += 1;
      else {
        if (again > 0) write(io, `  the same again: ${again}\n`);
        again = 0;
        last = line;
        written += 1;
        write(io, `${line}\n`);
      }
    },
    end: () => {
      clearInterval(timer);
      flush();
    },
  };
};

const tablesOf = (recorder: Recorder, most: number): readonly Table[] => {
  const { awaited, missing, findings, counts } = recorder;
  const seen = awaited.length - missing.length;
  return [
    {
      columns: [],
      rows: [
        ['seen', `${seen} of ${awaited.length} events of a full set (${recorder.release})`],
        ['missing', missing.length === 0 ? 'nothing' : namesText(missing, 8)],
        ['requests', String(recorder.requests)],
        [
          'findings',
          {
            text: counts.findings === 0 ? 'none' : findingsText(counts),
            colour: counts.findings === 0 ? 'green' : 'red',
          },
        ],
      ],
    },
    {
      columns: [],
      rows: findings
        .slice(0, most)
        .map((one) => [
          { text: titleOfFound(one), colour: badnessOf(one) === 'other' ? 'yellow' : 'red' },
          placeOfFound(one),
        ]),
    },
  ];
};

/** How often the table is drawn again at most, in milliseconds. */
const redrawn = 250;

/** A table that is drawn again when something happened: the worst findings first, as many as there is room for. */
export const tableLive = (io: Io, recorder: Recorder): Live => {
  let drawn = 0;
  let waiting: NodeJS.Timeout | undefined;
  const paint = isColoured(io, io.stderr)
    ? (style: Parameters<typeof styleText>[0], text: string): string =>
        styleText(style, text, { validateStream: false })
    : undefined;
  const draw = (): void => {
    waiting = undefined;
    const { rows = 24 } = io.stderr as { readonly rows?: number };
    const width = widthOf({ stdout: io.stderr });
    const text = tablesOf(recorder, Math.max(rows - 8, 1)).map((table) => tableText(table, width - 1, paint));
    const lines = text
      .join('')
      .trimEnd()
      .split('\n')
      .slice(0, Math.max(rows - 2, 1));
    write(io, `${drawn > 0 ? `\u001b[${drawn}A` : ''}\u001b[J${lines.join('\n')}\n`);
    drawn = lines.length;
  };
  draw();
  return {
    happened: () => {
      waiting ??= setTimeout(draw, redrawn);
    },
    end: () => {
      clearTimeout(waiting);
      draw();
      write(io, '\n');
    },
  };
};
