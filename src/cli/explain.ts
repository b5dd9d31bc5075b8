import { describeOff } from '../audit/switch-sentences.js';
import { type ExplainedField, type Explanation, explain, fieldHistory } from '../audit.js';
import { isEnvironmentWarning } from '../environment/warnings.js';
import { allFields } from '../field-map/data.js';
import { describeWarning } from '../issues.js';
import { isMisspelt } from '../near-settings.js';
import { type Release, releases } from '../releases.js';
import { firstSilentMajor } from '../resolve.js';
import { didYouMean, exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { contextOf, versionOf } from './context.js';
import { type Explained, nameOf, sentAs, sentence } from './explain-sections.js';
import { explainTables } from './explain-tables.js';
import { readInput } from './input.js';
import { hintAsLoaded } from './loading.js';
import { withLooks } from './no-config.js';
import { say } from './say.js';
import { isSilent } from './silent.js';
import { print, type Table } from './table.js';
import { releaseFor } from './unnamed.js';

/** Explains, or says why that is not possible. */
const explained = async (given: Given, io: Io): Promise<Explanation> => {
  const release = await releaseFor(given, io);
  const context = await contextOf(given, io);
  const showValues = given.options['show-values'] === true;
  const [file] = given.files;
  const config = await readInput(file, io);
  const told = explain(config, { ...context, release, showValues });
  if (told.status === 'invalid') {
    complain(await withLooks(told.issues, config), file, io);
    hintAsLoaded(config, release, context, io);
  }
  return told;
};

/** The last release that reports its configuration: what goes on until there has ended with it. */
const newest = releases.at(-1) as Release;

/** That a version reports no configuration, before what the last release that did so sent. */
const noLonger = (version: string): Table => ({
  title: `A Mattermost ${version} server reports no configuration, as none does from ${firstSilentMajor}.0 on`,
  notes: [`It sends no such field. What follows is what earlier releases sent; the last one is ${newest}.`],
  columns: [],
  rows: [],
});

const historyTable = (field: string, spans: ReturnType<typeof fieldHistory>): Table => ({
  title: `${field} over the releases`,
  columns: ['releases', 'a server sends', 'they learn', 'the payload holds'],
  rows: spans.map(({ from, to = newest, rule, server, payload, oddity }) => [
    from === to ? from : `${from} to ${to}`,
    `${server.instead ?? rule}${oddity === undefined ? '' : `; odd: ${oddity}`}`,
    server.learn.replace(/^they learn /, ''),
    server.inClear === undefined ? 'the same' : payload.says,
  ]),
});

const inThisFile = (field: ExplainedField | undefined, { release, disabled, stop }: Explained): Table => {
  const says = field === undefined ? ['not sent'] : [sentAs(nameOf(field), field), `They learn ${sentence(field)}.`];
  const off = disabled === undefined ? [] : [`${describeOff(stop)} What follows would be sent if diagnostics were on.`];
  return { title: `In this file, release ${release}`, notes: [...off, ...says], columns: [], rows: [] };
};

/** The history of one field; with a file also what it is there. */
const oneField = async (field: string, given: Given, io: Io): Promise<number> => {
  const known = allFields().find(({ event, property }) => field === `${event}.${property}`);
  if (known === undefined) {
    const names = allFields().map(({ event, property }) => `${event}.${property}`);
    throw new UsageError(`no release reports that field${didYouMean(field, names)} (EVENT.PROPERTY; see map list)`);
  }
  const spans = fieldHistory(known.event, known.property);
  const version = given.options.release === undefined ? undefined : versionOf(given).text;
  const silent = version !== undefined && isSilent(version) ? version : undefined;
  const tables = [...(silent === undefined ? [] : [noLonger(silent)]), historyTable(field, spans)];
  const about = { field, ...(silent !== undefined && { version: silent, reportsConfig: false }), history: spans };
  if (given.files.length === 0) {
    await print(io, given.options, about, tables);
    return exit.fine;
  }
  const asked = silent === undefined ? given : { ...given, options: { ...given.options, release: newest } };
  const told = await explained(asked, io);
  if (told.status === 'invalid') return exit.unusable;
  const here = [...told.settings.flatMap(({ fields }) => fields), ...told.byDefault].find(
    ({ event, property }) => event === known.event && property === known.property,
  );
  await print(io, given.options, { ...about, release: told.release, asLoaded: told.asLoaded, here: here ?? null }, [
    ...tables,
    inThisFile(here, told),
  ]);
  return exit.fine;
};

/** What a server sends that reports no configuration. */
const silent = async (given: Given, io: Io): Promise<number> => {
  const { foundFor } = await import('./outbounding.js');
  const { outboundTables, silentTable } = await import('./outbound-tables.js');
  const found = await foundFor(given, given.files.length > 0 || !io.stdin.isTTY, io);
  if (found === undefined) return exit.unusable;
  await print(io, given.options, found, [
    silentTable(found),
    ...outboundTables(found, !(given.options.all || given.options.markdown)),
  ]);
  return exit.fine;
};

export const run = async (given: Given, io: Io): Promise<number> => {
  const { options, files } = given;
  if (files.length > 1) throw new UsageError('explain reads one file');
  if (options.field === undefined && isSilent(options.release)) return silent(given, io);
  if (typeof options.field === 'string') return oneField(options.field, given, io);
  const told = await explained(given, io);
  if (told.status === 'invalid') return exit.unusable;
  for (const warning of told.warnings) {
    if (warning.code === 'byteOrderMark' || isEnvironmentWarning(warning) || isMisspelt(warning))
      say(io, 'warning', describeWarning(warning));
  }
  const showing = {
    all: options.all === true,
    values: options['show-values'] === true,
    rules: options.markdown === true,
  };
  await print(io, options, told, explainTables(told, showing));
  return exit.fine;
};
