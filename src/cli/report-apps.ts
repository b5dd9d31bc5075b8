import { readText } from '../transform/read.js';
import { type Command, exit, type Given, type Io, type OptionTable, oneOf, UsageError } from './command.js';
import { complain } from './complaining.js';
import { readInput } from './input.js';
import { formatOptions } from './table.js';

type Options = Given['options'];

/** What the command can do with a report of an app. */
interface Telling {
  readonly report: (text: string, options: Options, io: Io) => Promise<number>;
  readonly explain: (options: Options, io: Io) => Promise<number>;
  readonly verify: (text: string, options: Options, io: Io) => Promise<number>;
  readonly diff: (a: string, b: string, options: Options, io: Io) => Promise<number>;
}

const modes = ['explain', 'verify', 'diff'] as const;

/** Says of a text that is no JSON in which file it is. */
const noJson = (text: string, file: string | undefined, io: Io): boolean => {
  const read = readText(text, {});
  if ('issue' in read) complain([read.issue], file, io);
  return 'issue' in read;
};

const running =
  (load: () => Promise<Telling>): Command['run'] =>
  async (given, io) => {
    const { options, files } = given;
    oneOf(given, modes);
    if (files.length > 1) throw new UsageError('name one file, or - for standard input');
    const [file] = files;
    if (options.explain && file !== undefined) throw new UsageError('--explain reads no file');
    if (options.diff === '-' && (file ?? '-') === '-') throw new UsageError('standard input can be read once only');
    const telling = await load();
    if (options.explain) return telling.explain(options, io);
    const text = await readInput(file, io);
    if (options.verify) return telling.verify(text, options, io);
    const other = typeof options.diff === 'string' ? options.diff : undefined;
    const second = other === undefined ? undefined : await readInput(other, io);
    if (noJson(text, file, io) || (second !== undefined && noJson(second, other, io))) return exit.unusable;
    return second === undefined ? telling.report(text, options, io) : telling.diff(text, second, options, io);
  };

const releaseOption = (says: string): OptionTable => ({ release: { type: 'string', value: 'R', says } });

const optionsFor = (captured: string, what: string): OptionTable => ({
  verify: { type: 'boolean', says: `judge ${captured} instead, leaks first; exits with 1 when it finds anything` },
  diff: {
    type: 'string',
    value: 'B',
    says: `compare with the report of ${what}; exits with 1 when they differ`,
  },
  explain: { type: 'boolean', says: 'say what leaves, and why; no FILE' },
  pretty: { type: 'boolean', says: 'for reading' },
  ...formatOptions,
});

export const reportMobile: Command = {
  name: 'report mobile-performance',
  usage: '[FILE|-]',
  says: 'Prints the request body by which the Android app, 1.20 to 1.43, reports how fast it is, made from what it measured. What identifies the device never leaves.',
  options: {
    ...releaseOption('the release of the app, 1.20 to 1.43'),
    preview: { type: 'boolean', says: 'also where it is switched off' },
    ...optionsFor('the body of a request', 'other measurements'),
  },
  examples: [
    'mm-diagnostics report mobile-performance measurements.json',
    'mm-diagnostics report mobile-performance body.json --verify',
    'mm-diagnostics report mobile-performance --explain',
  ],
  run: running(async () => (await import('./report-mobile.js')).mobile),
};

export const reportDesktop: Command = {
  name: 'report desktop-error',
  usage: '[FILE|-]',
  says: 'Prints what may leave of an error that the desktop app reports to Sentry, made from the event. Message text, names, addresses and files outside the app do not.',
  options: optionsFor('an envelope or an event that was sent', 'another event'),
  examples: [
    'mm-diagnostics report desktop-error event.json --pretty',
    'mm-diagnostics report desktop-error envelope.txt --verify',
    'mm-diagnostics report desktop-error --explain',
  ],
  run: running(async () => (await import('./report-desktop.js')).desktop),
};

export const reportServerError: Command = {
  name: 'report server-error',
  usage: '[FILE|-] --release R',
  says: 'Prints what may leave of a panic that a server, 5.26 on, reports to Sentry, made from the event: types of errors, places in public code, versions. Addresses, hosts, ids and messages do not.',
  options: {
    ...releaseOption('the version of the server, 5.26 to 11.x; --verify and --diff need none'),
    ...optionsFor('an envelope or a body that was sent', 'another event'),
  },
  examples: [
    'mm-diagnostics report server-error event.json --release 10.8 --pretty',
    'mm-diagnostics report server-error envelope.txt --verify',
    'mm-diagnostics report server-error --release 5.29 --explain',
  ],
  run: running(async () => (await import('./report-server-error.js')).server),
};

export const reportMobileError: Command = {
  name: 'report mobile-error',
  usage: '[FILE|-]',
  says: 'Prints what may leave of an error that the mobile app reports to Sentry, made from the event, with the types of the actions that it dispatched before. Users, teams, channels and texts do not.',
  options: optionsFor('an envelope or a body that was sent', 'another event'),
  examples: [
    'mm-diagnostics report mobile-error event.json --pretty',
    'mm-diagnostics report mobile-error body.json --verify',
    'mm-diagnostics report mobile-error --explain',
  ],
  run: running(async () => (await import('./report-mobile-error.js')).mobileErrors),
};
