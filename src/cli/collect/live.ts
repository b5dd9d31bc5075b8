import { styleText } from 'node:util';
import { badnessOf, type CollectedFinding } from '../../audit/collect/findings.js';
import type { Recorder } from '../../audit/collect/recorder.js';
import { type Table, tableText } from '../../formats/table.js';
import { placeOfFound, refusalText, titleOfFound } from '../../wording/collected.js';
import {
  findingsText,
  missingText,
  mostMissing,
  namesText,
  notExpectedText,
  takenText,
} from '../../wording/collecting.js';
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
const lineOf = (what: Happened, expectsNothing: boolean): string | undefined => {
  const line = expectsNothing ? notExpectedText : (text: string): string => text;
  switch (what.is) {
    case 'taken':
      return takenText(what.path, what.taken, expectsNothing);
    case 'noted':
      return line(`${what.path}: ${titleOfFound({ about: 'request', finding: what.finding })}`);
    case 'asked':
      return line('/cluster-info: answered');
    case 'refused':
      return line(`refused: ${refusalText[what.because]}`);
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

/**
 * A line for each request, and one for the events that are missing when these are no longer the same. A line that is the
 * same again is counted, and so are lines that come too fast.
 */
export const plainLive = (io: Io, recorder: Recorder): Live => {
  let last = '';
  let again = 0;
  let held = 0;
  let written = 0;
  let missing = recorder.missing.join();
  const showMissing = (): void => {
    const now = recorder.missing;
    if (now.join() === missing || written >= pace.lines) return;
    missing = now.join();
    if (now.length === 0) return;
    written += 1;
    write(io, `${missingText(now)}\n`);
  };
  const flush = (): void => {
    if (again > 0) write(io, `  the same again: ${again}\n`);
    if (held > 0) write(io, `  not shown, because too many came at once: ${held}\n`);
    last = '';
    again = 0;
    held = 0;
    written = 0;
    showMissing();
  };
  const timer = setInterval(flush, pace.within);
  return {
    happened: (what) => {
      const line = lineOf(what, recorder.expectsNothing);
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
      showMissing();
    },
    end: () => {
      clearInterval(timer);
      flush();
    },
  };
};

const summaryOf = ({ awaited, missing, counts, release, requests }: Recorder): Table => {
  const seen = awaited.length - missing.length;
  return {
    columns: [],
    rows: [
      ['seen', `${seen} of ${awaited.length} events of a full set (${release})`],
      ['missing', missing.length === 0 ? 'nothing' : namesText(missing, mostMissing)],
      ['requests', String(requests)],
      [
        'findings',
        {
          text: counts.findings === 0 ? 'none' : findingsText(counts),
          colour: counts.findings === 0 ? 'green' : 'red',
        },
      ],
    ],
  };
};

const tableOf = (findings: readonly CollectedFinding[]): Table => ({
  columns: [],
  rows: findings.map((one) => [
    { text: titleOfFound(one), colour: badnessOf(one) === 'other' ? 'yellow' : 'red' },
    placeOfFound(one),
  ]),
});

/** The lines of a screen with so much room: what was seen, and as many findings as fit, the worst first. */
const screenOf = (recorder: Recorder, room: number, textOf: (table: Table) => string): readonly string[] => {
  const { findings, counts } = recorder;
  const summary = textOf(summaryOf(recorder));
  const linesWith = (shown: number): readonly string[] => {
    const more = counts.findings - shown;
    const texts = [summary, textOf(tableOf(findings.slice(0, shown))), more > 0 ? `and ${more} more` : ''];
    return texts.join('').trimEnd().split('\n');
  };
  // A finding is one line or more.
  for (let shown = Math.min(findings.length, room); shown > 0; shown -= 1) {
    const lines = linesWith(shown);
    if (lines.length <= room) return lines;
  }
  return linesWith(0).slice(0, room);
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
    const lines = screenOf(recorder, Math.max(rows - 2, 1), (table) => tableText(table, width - 1, paint));
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
