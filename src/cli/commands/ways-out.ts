import { outbound as outboundOf } from '../../audit/outbound/outbound.js';
import { receiverOf } from '../../outbound/receivers.js';
import type { OutboundFound } from '../../wording/outbound-text.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { write } from '../bulk/lines.js';
import { complainOfConfig } from '../complaining.js';
import { contextOf } from '../context.js';
import { exit } from '../exit.js';
import { type ReadOptions, readConfig } from '../given/config.js';
import { holdsConfig, knowingDeployment, knowingPacket } from '../given/deployed.js';
import { versionFor } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../options.js';
import { print, printJson } from '../print.js';
import { versionOf } from '../release.js';
import { warnOf } from '../strict.js';
import { outboundTables } from '../tables/outbound.js';

type OutboundCommandOptions = ReleaseOptions &
  ContextOptions &
  PrintOptions & { readonly all?: true | undefined; readonly hosts?: true | undefined };

/** The hosts of the ways that are on, each once. */
const hostsOf = ({ ways }: OutboundFound): readonly string[] => {
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
const unnamedOf = ({ ways }: OutboundFound): readonly string[] =>
  ways.filter(({ state, hosts }) => state === 'on' && hosts.some((host) => !receiverOf(host))).map(({ name }) => name);

/** The settings of a config that name a receiver of its own, and what for. */
const namedOf = ({ ways }: OutboundFound): readonly string[] =>
  ways.flatMap(({ state, name, receiverIn = [] }) =>
    state === 'on' ? receiverIn.map((setting) => `${name} (setting ${setting})`) : [],
  );

/** Ways of which a mask hides whether they are on, each with the setting that holds it. */
const hiddenOf = ({ ways }: OutboundFound): readonly { readonly name: string; readonly setting: string }[] =>
  ways.flatMap(({ name, state, off }) => {
    const masked = state === 'depends' ? off.flat().find((one) => one.masked) : undefined;
    return masked === undefined ? [] : [{ name, setting: masked.name }];
  });

/** The answer for the config that was named, if any is to be read; or says why there is none. */
export const foundFor = async (
  asked: Given<ReleaseOptions & ContextOptions & ReadOptions>,
  readsConfig: boolean,
  io: Io,
): Promise<OutboundFound | undefined> => {
  const { given, packet } = readsConfig
    ? await knowingPacket(asked, asked.files[0], io)
    : { given: await knowingDeployment(asked, io) };
  const version = readsConfig ? await versionFor(given, io) : versionOf(given);
  const context = await contextOf(given, io, packet);
  const [file] = given.files;
  const text = readsConfig ? await readConfig(file, given.options, io) : undefined;
  const found = outboundOf(text, { ...context, release: version.text });
  if (found.status === 'invalid') {
    await complainOfConfig(found.issues, text ?? '', file, io);
    return undefined;
  }
  warnOf(found.warnings.map(describeWarning), given.options, io);
  return found;
};

/** `outbound`. */
export const run = async (given: Given<OutboundCommandOptions>, io: Io): Promise<number> => {
  const readsConfig = given.files.length > 0 || (await holdsConfig(given, io));
  const found = await foundFor(given, readsConfig, io);
  if (found === undefined) return exit.unusable;
  if (!given.options.hosts) {
    const tables = outboundTables(found, !(given.options.all || given.options.markdown));
    await print(io, given.options, { form: 'outbound@1', data: found }, tables);
    return exit.fine;
  }
  const hosts = hostsOf(found);
  if (given.options.json) await printJson(io, { form: 'hosts@1', data: { hosts } });
  else await write(io.stdout, hosts.map((host) => `${host}\n`).join(''));
  for (const named of namedOf(found)) {
    log(io, 'note', `allow this host too, which your config names: ${named}`);
  }
  const unnamed = unnamedOf(found);
  if (unnamed.length > 0) log(io, 'note', `not in this list, because their hosts vary: ${unnamed.join(', ')}`);
  for (const { name, setting } of hiddenOf(found))
    log(io, 'note', `not in this list, because ${setting} is masked and may be empty: ${name}`);
  return exit.fine;
};
