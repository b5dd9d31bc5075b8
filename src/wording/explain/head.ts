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
  const isKnown = explained.disabled === undefined && !explained.stop.diagnostics.unknown;
  return isKnown ? `${title}: what a Mattermost ${explained.release} server sends` : title;
};

const addresses = ({ delivery }: Explained): string =>
  [...new Set(delivery.hosts.map((host) => hostText(host.split(/[:/]/, 1)[0] ?? '')))].join(' and ');

/** On which condition it is sent at all. */
const condition = ({ disabled, stop }: Explained): string => {
  if (disabled !== undefined) return 'if it were on: ';
  return stop.diagnostics.unknown ? 'if it is on: ' : '';
};

/** That a new server sends more often at first, where the release does so. */
const oftenWhenNew = ({ delivery }: Explained): string =>
  delivery.oftenWhenNew ? ' (more often in the first 12 hours of a new server)' : '';

/** How often it is sent, where it goes, and how many facts these are. */
export const deliveryText = (explained: Explained): string => {
  const { envelope, totals } = explained;
  const { fromFile, byDefault } = totals.sent;
  const inside = envelope === undefined ? '' : `, in a single event named ${envelope}`;
  const unknown = new Set((explained.notKnown ?? []).flatMap(({ fields }) => fields)).size;
  const origins = [`${fromFile} from the file`, `${byDefault} from defaults`];
  const of = unknown === 0 ? origins.join(' and ') : `${origins.join(', ')} and ${unknown} unknown`;
  return `Sent ${condition(explained)}at each start and once a day${oftenWhenNew(explained)}, to ${addresses(explained)}${inside}: ${counted(fromFile + byDefault + unknown, 'field')}, ${of}. A setting can fill several fields.`;
};

/** A count with its name and what it means. */
export type CountRow = readonly [name: string, count: number, means: string];

/** How many settings are sent in which way: together they are the settings in the file. */
export const countRows = ({ totals: { settings, server }, settings: all }: Explained): readonly CountRow[] => {
  const unknown = all.filter(({ from }) => from === 'unknown').length;
  return [
    ['settings in the file', settings, ''],
    ...reaches.map((reach): CountRow => [`  ${reachNames[reach]}`, server[reach], reachMeans[reach]]),
    ...(unknown === 0 ? [] : [['of these, unknown', unknown, 'their values are not known'] as const]),
  ];
};

const mostFields = 3;

/** What comes of the masks: which fields may be wrong because of them. */
const maskedText = ({ warnings }: Explained): string => {
  const masks = warnings.filter((warning) => warning.code === 'masked');
  const fields = [...new Set(masks.flatMap((mask) => mask.fields))];
  if (fields.length === 0) return "the server's mask hides the value; no field depends on it";
  const more = fields.length - mostFields;
  const named = `${fields.slice(0, mostFields).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const makes = masks.length === 1 ? 'makes' : 'make';
  return `of which ${masks.length} ${makes} ${fields.length === 1 ? 'a field' : 'fields'} unreliable: ${named}`;
};

/** What is odd about the file, where anything is. */
export const oddRows = (explained: Explained): readonly CountRow[] => {
  const { totals, settings } = explained;
  return (
    [
      ['duplicate keys', settings.filter(({ twice }) => twice).length, 'the last one wins'],
      ['masked', totals.masked, maskedText(explained)],
      ['unknown names', totals.unknown, 'not of this version; ignored'],
    ] as const
  ).filter(([, count]) => count > 0);
};
