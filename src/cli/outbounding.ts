import { type Outbound, outbound as outboundOf } from '../audit.js';
import { describeWarning } from '../issues.js';
import { receiverOf } from '../outbound/receivers.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { contextOf } from './context.js';
import { readInput } from './input.js';
import { write } from './lines.js';
import { outboundTables } from './outbound-tables.js';
import { say } from './say.js';
import { print } from './table.js';
import { versionFor } from './unnamed.js';

type Found = Extract<Outbound, { status: 'ok' }>;

/** The hosts of the ways that are on, each once. */
const hostsOf = ({ ways }: Found): readonly string[] => {
  const names = ways
    .filter(({ state }) => state === 'on')
    .flatMap(({ hosts }) =>
      hosts.flatMap((written) => {
        const found = receiverOf(written);
        if (found === undefined) return [];
        return [found.port === undefined ? found.host : `${found.host}:${found.port}`];
      }),
    );
  return [...new Set(names)].sort();
};

/** What a list of hosts cannot hold. */
const unnamedOf = ({ ways }: Found): readonly string[] =>
  ways.filter(({ state, hosts }) => state === 'on' && hosts.some((host) => !receiverOf(host))).map(({ name }) => name);

/** The settings of a config that name a receiver of its own, and what for. */
const namedOf = ({ ways }: Found): readonly string[] =>
  ways.flatMap(({ state, name, receiverIn = [] }) =>
    state === 'on' ? receiverIn.map((setting) => `${name} (setting ${setting})`) : [],
  );

/** The answer for the config that was named, if any is to be read; or says why there is none. */
export const foundFor = async (given: Given, readsConfig: boolean, io: Io): Promise<Found | undefined> => {
  const version = await versionFor(given, io);
  const context = await contextOf(given, io);
  const [file] = given.files;
  const text = readsConfig ? await readInput(file, io) : undefined;
  const found = outboundOf(text, { ...context, release: version.text });
  if (found.status === 'invalid') {
    complain(found.issues, file, io);
    return undefined;
  }
  for (const warning of found.warnings) say(io, 'warning', describeWarning(warning));
  return found;
};

/** `outbound`. */
export const run = async (given: Given, io: Io): Promise<number> => {
  if (given.files.length > 1) throw new UsageError('outbound reads one config');
  if (given.options.hosts && given.options.markdown) throw new UsageError('--hosts and --markdown exclude each other');
  const found = await foundFor(given, given.files.length > 0, io);
  if (found === undefined) return exit.unusable;
  if (!given.options.hosts) {
    await print(io, given.options, found, outboundTables(found, !(given.options.all || given.options.markdown)));
    return exit.fine;
  }
  const hosts = hostsOf(found);
  await write(
    io.stdout,
    given.options.json ? `${JSON.stringify(hosts, null, 2)}\n` : hosts.map((host) => `${host}\n`).join(''),
  );
  for (const named of namedOf(found)) {
    say(io, 'note', `this config names its own receiver for ${named}: allow that host too`);
  }
  const unnamed = unnamedOf(found);
  if (unnamed.length > 0) say(io, 'note', `not in this list, as their hosts are not fixed: ${unnamed.join(', ')}`);
  return exit.fine;
};
