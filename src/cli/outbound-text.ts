import type { Outbound, OutboundSwitch, OutboundWay } from '../audit.js';

/** The answer that could be given. */
export type Found = Extract<Outbound, { status: 'ok' }>;

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

const originText = { file: 'in the file', environment: 'by the environment', default: 'by default' } as const;

/** How the config has a switch. */
export const nowText = ({ now, from }: OutboundSwitch): string => {
  if (now === 'not known') return 'not known here';
  const so = now === 'stops' ? 'now so' : 'now otherwise';
  return from === undefined ? so : `${so}, ${originText[from]}`;
};

/** What is to be set to what. */
export const kindText = (one: OutboundSwitch): string => {
  if (one.by === 'environment') return `the variable ${one.name}=${one.stopsAt}`;
  if (one.by === 'policy') return `the policy ${one.name} = ${one.stopsAt} (desktop app)`;
  if (one.by === 'appSetting') return `the app's own setting ${one.name} = ${one.stopsAt}`;
  return `${one.name} = ${JSON.stringify(one.stopsAt)}`;
};

/** Where the System Console has it. */
export const consoleText = ({ console: place }: OutboundSwitch): readonly string[] =>
  place?.menu === undefined ? [] : [`System Console (10.x): ${place.menu} > ${place.title}`];

/** In which versions something holds. */
export const rangeText = ({ since, until }: { readonly since: string; readonly until?: string }): string =>
  until === undefined ? `since ${since}` : `since ${since}, before ${until}`;

/** What else can name the receiver, or does in this config. */
export const namedText = ({ addressIn, addressNote, otherReceiver }: Shown): readonly string[] => {
  const names = [...(addressIn ?? []), ...(addressNote === undefined ? [] : [addressNote])];
  if (names.length === 0) return [];
  return otherReceiver
    ? [`this config names another receiver in ${names.join(', ')}`]
    : [`${names.join(', ')} can name another receiver`];
};

/** That nobody is known to receive it. */
export const nobody = 'nobody, as far as is known';

/** That nothing in the server stops it. */
export const onlyNetwork = 'no setting stops it: only the network does';

/** How sure a way is, with the doubt. */
export const sureText = ({ sure, doubt }: Shown): string =>
  doubt === undefined ? certainties[sure] : `${certainties[sure]}; ${doubt}`;

/** That a version has no telemetry of its configuration, and how much it sends all the same. */
export const silentText = ({ version, totals }: Found): readonly [title: string, note: string] => [
  `A Mattermost ${version} server sends no telemetry of its configuration`,
  `It still sends ${totals.on} other ${totals.on === 1 ? 'thing' : 'things'}.`,
];

const order = { on: 0, 'not by default': 1, off: 2 } as const;

/** The ways out, those that are on first. */
export const onFirst = ({ ways }: Found): readonly OutboundWay[] =>
  [...ways].sort((a, b) => order[a.state] - order[b.state]);
