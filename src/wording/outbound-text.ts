import type { Outbound, OutboundSwitch, OutboundWay } from '../audit/outbound/answer.js';

/** The answer that could be given. */
export type OutboundFound = Extract<Outbound, { status: 'ok' }>;

/** What a way says, whether it is one of the server or of an app. */
export type Shown = Omit<OutboundWay, 'state' | 'since' | 'until'>;

/** The programs that send, in words. */
export const senders: { readonly [S in OutboundWay['by']]: string } = {
  server: 'the server',
  plugin: 'a plugin of the server',
  web: "the web app, in users' browsers",
  desktop: 'the desktop app',
  mobile: 'the mobile app',
};

const certainties = { certain: 'certain', likely: 'likely', inferred: 'inferred, not read in code' } as const;

const originText = {
  file: 'in the file',
  environment: 'by the environment',
  default: 'by default',
  unknown: '',
} as const;

/** Why it is not known how a switch is set. */
const unknownText: { readonly [B in OutboundSwitch['by']]: string } = {
  environment: "not known without the server's environment",
  setting: 'not known: the environment decides',
  pluginState: 'not known: the environment decides',
  pluginKey: 'not known: the environment decides',
  policy: 'set on each computer',
  appSetting: 'set in each app',
};

/** How the config has a switch. */
export const nowText = ({ by, now, value, from, masked, stopsAt }: OutboundSwitch): string => {
  if (masked) return `masked, so it is not known ${stopsAt === '' ? 'whether one is set' : 'what it is'}`;
  if (by === 'environment' && now !== 'not known') return `now ${now === 'stops' ? 'so' : 'not so'}`;
  if (now === 'not known') return unknownText[by];
  const where = from === undefined ? '' : `, ${originText[from]}`;
  if (value !== undefined) return `now ${JSON.stringify(value)}${where}`;
  if (from === 'file' || from === 'environment') return `${now === 'stops' ? 'now so' : 'set'} ${originText[from]}`;
  return now === 'stops' ? 'now so, by default' : 'not set';
};

/** Which part of a switch does not stop it, though it seems to. */
const effectText = ({ notInFile, notByVariable, variable }: OutboundSwitch): readonly string[] => {
  const works = variable !== undefined && !notByVariable;
  if (notInFile) {
    const only = works ? 'only the variable stops it' : 'so this has no effect';
    return [`the server replaces the value in the file with the default: ${only}`];
  }
  return notByVariable ? ['the server ignores the variable'] : [];
};

/** More about a switch: its place in the System Console, its variable, what is special. */
export const moreText = (one: OutboundSwitch): readonly string[] => [
  ...effectText(one),
  ...(one.notInFile ? [] : consoleText(one)),
  ...(one.note === undefined ? [] : [one.note]),
];

/** Which setting to change, and to which value. */
export const kindText = (one: OutboundSwitch): string => {
  if (one.by === 'environment') return `the variable ${one.name}=${one.stopsAt}`;
  if (one.by === 'policy') return `the policy ${one.name} = ${one.stopsAt} (desktop app)`;
  if (one.by === 'appSetting') return `the app's own setting ${one.name} = ${one.stopsAt}`;
  return `${one.name} = ${JSON.stringify(one.stopsAt)}`;
};

/** Where the System Console has it. */
const consoleText = ({ console: place, consoleOf }: OutboundSwitch): readonly string[] => {
  if (place?.menu === undefined) return [];
  const of = consoleOf === undefined ? '' : ` (as in ${consoleOf}; not known to differ)`;
  return [`System Console${of}: ${place.menu} > ${place.title}`];
};

/** In which versions something holds. */
export const rangeText = ({
  since,
  until,
  first,
}: {
  readonly since: string;
  readonly until?: string;
  readonly first?: string;
}): string =>
  `${first === undefined ? '' : 'in this form '}since ${since}${until === undefined ? '' : `, before ${until}`}`;

/** What else can name the receiver, or does in this config. */
export const namedText = ({ addressIn, addressNote, receiverIn = [] }: Shown): readonly string[] => {
  const names = [
    ...(addressIn ?? []).filter((name) => !receiverIn.includes(name)),
    ...(addressNote === undefined ? [] : [addressNote]),
  ];
  return [
    ...(receiverIn.length > 0 ? [`this config names its own receiver in ${receiverIn.join(', ')}`] : []),
    ...(names.length > 0 ? [`${names.join(', ')} can name another receiver`] : []),
  ];
};

/** A receiver in words. */
export const hostText = (host: string): string => (host === '*' ? 'any host that users post' : host);

/** Who receives it, as far as that is fixed. */
export const hostTexts = ({ hosts, receiverIn = [] }: Shown): readonly string[] => {
  const own = receiverIn.map((setting) => `(the address in ${setting})`);
  const all = [...own, ...hosts.map(hostText)];
  return all.length > 0 ? all : [nobody];
};

/** Whether it works by default, and what makes it otherwise here. */
export const byDefaultText = (way: Shown & { readonly state?: OutboundWay['state'] }): string => {
  const byDefault = `${way.byDefault ? 'on' : 'off'}${way.build === undefined ? '' : `, only in ${builds[way.build]}`}`;
  if (way.state !== 'off' || !way.byDefault) return byDefault;
  const stopping = stoppedBy(way);
  if (stopping === undefined) return `${byDefault}; so off here`;
  return `${byDefault}; off here by ${stopping.map((one) => `${one.name} (${nowText(one)})`).join(' and ')}`;
};

/** The builds that a way can be limited to, in words. */
const builds = { team: 'Team Edition', enterprise: 'enterprise builds' } as const;

/** The switches that stop a way here; nothing where none does. */
export const stoppedBy = ({ off }: Pick<OutboundWay, 'off'>): readonly OutboundSwitch[] | undefined =>
  off.find((together) => together.every(({ now }) => now === 'stops'));

/** The switches that a mask hides: whether they stop their ways is not known. */
export const maskedSwitches = ({ ways }: OutboundFound): readonly string[] => [
  ...new Set(ways.flatMap(({ off }) => off.flat().flatMap(({ masked, name }) => (masked ? [name] : [])))),
];

/** In place of a receiver where none is known. */
export const nobody = 'no known receiver';

/** That nothing in the server stops it. */
export const onlyNetwork = 'no setting stops it; block it in your network';

/** How sure a way is, with the doubt. */
export const sureText = ({ sure, doubt }: Shown): string =>
  doubt === undefined ? certainties[sure] : `${certainties[sure]}; ${doubt}`;

/** Says that a version sends no telemetry about its configuration, and how much it still sends. */
export const silentText = ({ version, totals }: OutboundFound): readonly [title: string, note: string] => [
  `A Mattermost ${version} server sends no telemetry about its configuration`,
  `It still has ${totals.on} ${totals.on === 1 ? 'connection' : 'connections'} to the outside that ${totals.on === 1 ? 'is' : 'are'} on.`,
];

const order = { on: 0, depends: 1, off: 2 } as const;

/** What a state means that is neither on nor off. */
export const dependsText =
  'that depends on something the config does not show, such as a licence, a key, a click, the edition or a variable with an unknown value';

/** The ways out, those that are on first. */
export const onFirst = ({ ways }: OutboundFound): readonly OutboundWay[] =>
  [...ways].sort((a, b) => order[a.state] - order[b.state]);
