import type { Explained, ServerReach } from '../../audit/explain/explanation.js';
import { hostText } from '../outbound-text.js';
import { telemetryTitle } from '../switches.js';
import { counted } from './sections.js';

/** How settings are sent, in words, the way that discloses most first. */
export const reachNames: { readonly [R in ServerReach]: string } = {
  inClear: 'in clear',
  reported: 'sent',
  reduced: 'sent in part',
  withheld: 'not sent',
};

/** What each way means. */
const reachMeans: { readonly [R in ServerReach]: string } = {
  inClear: 'the text or list itself, as it is written',
  reported: 'the value: yes or no, a number, or a listed word',
  reduced: 'only a yes/no or a count is sent',
  withheld: '',
};

/** Every way, in the order of the counts. */
export const reaches = Object.keys(reachNames) as readonly ServerReach[];

/** The verdict. */
export const verdict = (explained: Explained): string => {
  const title = telemetryTitle(explained.stop, explained.disabled !== undefined);
  return explained.disabled === undefined ? `${title}: what a Mattermost ${explained.release} server sends` : title;
};

const addresses = ({ delivery }: Explained): string =>
  [...new Set(delivery.hosts.map((host) => hostText(host.split(/[:/]/, 1)[0] ?? '')))].join(' and ');

/** How often it is sent, where it goes, and how many facts these are. */
export const deliveryText = (explained: Explained): string => {
  const { envelope, totals, disabled } = explained;
  const { fromFile, byDefault } = totals.sent;
  const inside = envelope === undefined ? '' : `, in a single event named ${envelope}`;
  return `Sent ${disabled === undefined ? '' : 'if it were on: '}at each start of the server and once a day, to ${addresses(explained)}${inside}: ${counted(fromFile + byDefault, 'field')}, ${fromFile} from settings in the file and ${byDefault} from defaults. A setting can fill several fields.`;
};

/** A count with its name and what it means. */
export type CountRow = readonly [name: string, count: number, means: string];

/** How many settings are sent in which way: together they are the settings in the file. */
export const countRows = ({ totals: { settings, server } }: Explained): readonly CountRow[] => [
  ['settings in the file', settings, ''],
  ...reaches.map((reach): CountRow => [`  ${reachNames[reach]}`, server[reach], reachMeans[reach]]),
];

/** What is odd about the file, where anything is. */
export const oddRows = ({ totals, settings }: Explained): readonly CountRow[] =>
  (
    [
      ['duplicate keys', settings.filter(({ twice }) => twice).length, 'the last one wins'],
      ['masked', totals.masked, "the server's mask hides the value"],
      ['unknown names', totals.unknown, 'not of this version; ignored'],
    ] as const
  ).filter(([, count]) => count > 0);
