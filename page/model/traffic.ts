import { type OutboundWay, outbound } from '../../src/audit.js';
import type { Release } from '../../src/index.js';
import type { Packet } from '../../src/inputs/packet/packet.js';
import { explainReport, type ReportField, type ReportName, reportNames } from '../../src/reports.js';
import { describeDisclosure } from '../../src/wording/disclosure.js';
import {
  hostTexts,
  kindText,
  moreText,
  nobody,
  nowText,
  type OutboundFound,
  onFirst,
  onlyNetwork,
  senders,
} from '../../src/wording/outbound-text.js';
import { capital } from '../../src/wording/printed.js';
import type { UpgradeOptions } from './upgrade.js';
import { counted } from './words.js';

type TrafficState = 'on' | 'off' | 'unknown';

/** What one report holds: a fact in words, its name, and its value where a packet gives it. */
interface Content {
  readonly says: string;
  readonly name: string;
  readonly value?: string;
}

/** One thing that a server sends besides its configuration. */
export interface TrafficText {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly when: string;
  readonly state: TrafficState;
  /** It happens only when somebody does something. */
  readonly onAction?: true;
  /** What is in it, made when it is opened. */
  readonly contents?: () => readonly Content[];
  readonly facts: readonly (readonly [title: string, says: string])[];
}

/** What a server sends besides its configuration, by what stops it. */
export interface Traffic {
  readonly own: readonly TrafficText[];
  readonly withTelemetry: readonly TrafficText[];
}

const stateOf = { on: 'on', off: 'off', depends: 'unknown' } as const;

const switchText = (one: OutboundWay['off'][number][number]): string =>
  [
    `set ${kindText(one)} (${nowText(one)})`,
    ...moreText(one),
    ...(one.variable !== undefined && !one.notByVariable ? [`variable ${one.variable}`] : []),
  ].join(' · ');

const stopsText = ({ off }: OutboundWay): string =>
  off.length === 0
    ? capital(onlyNetwork)
    : off.map((together) => together.map(switchText).join(', and ')).join('; or ');

const factsOf = (way: OutboundWay): TrafficText['facts'] => [
  ['Why', capital(way.purpose)],
  ['Contains', capital(way.sends)],
  ...(way.identifies.length === 0 ? [] : ([['Identifies', capital(way.identifies.join('; '))]] as const)),
  ['Sent by', capital(senders[way.by])],
  [
    'Sent to',
    hostTexts(way)
      .map((host) => (host === nobody ? capital(host) : host))
      .join(', '),
  ],
  ['To stop it', stopsText(way)],
  ...(way.note === undefined ? [] : ([['Note', capital(way.note)]] as const)),
];

const wayText = (way: OutboundWay): TrafficText => ({
  id: way.id,
  name: way.name,
  what: capital(way.sends),
  when: capital(way.when),
  state: stateOf[way.state],
  ...(way.onAction && { onAction: true as const }),
  facts: factsOf(way),
});

const reportTitles: { readonly [N in ReportName]: string } = {
  activity: 'Daily activity counts',
  license: 'Licence',
  server: 'Server facts',
  plugins: 'Plugin counts',
  permissions: 'Roles and permissions',
  groups: 'Groups',
  'channel-moderation': 'Channel moderation',
  elasticsearch: 'Search engine',
  'warn-metrics': 'Notices in the product',
};

const contentOf =
  (known: boolean) =>
  ({ property, values, unknown, learn }: ReportField): Content => ({
    says: capital(describeDisclosure(learn)),
    name: property,
    ...(known && !unknown && values.length > 0 && { value: values.map((value) => JSON.stringify(value)).join(', ') }),
  });

/** The fields of a report; with a packet their values. */
const fieldsOf = (name: ReportName | 'security-check', release: Release, packet: Packet | undefined) => {
  const found = explainReport(name, packet?.facts ?? {}, {
    release,
    preview: true,
    ...(packet && { unknown: packet.unknown }),
  });
  return found.status === 'ok' ? found.fields : [];
};

const unique = (fields: readonly ReportField[]): readonly ReportField[] => [
  ...new Map(fields.map((field) => [field.property, field])).values(),
];

const reportText = (
  name: ReportName,
  release: Release,
  packet: Packet | undefined,
  isOn: TrafficState,
): TrafficText[] => {
  const fields = unique(fieldsOf(name, release, packet));
  if (fields.length === 0) return [];
  return [
    {
      id: name,
      name: reportTitles[name],
      what: `${counted(fields.length, 'fact')}: ${fields
        .slice(0, 5)
        .map(({ property }) => property.replaceAll('_', ' '))
        .join(', ')}${fields.length > 5 ? ' …' : ''}`,
      when: 'Once a day',
      state: isOn,
      contents: () => fields.map(contentOf(packet !== undefined)),
      facts: [],
    },
  ];
};

/** The way by which the configuration itself is sent. */
const ofConfig = 'diagnostics';
/** The check for security updates, which every version makes. */
export const updateCheck = 'security-update-check';

/** What else a server with this config sends; nothing where the file cannot be read. */
export const outboundOf = (
  text: string | undefined,
  version: string,
  context: UpgradeOptions,
): OutboundFound | undefined => {
  const { plugins: _, ...options } = context;
  const found = outbound(text, { ...options, release: version });
  return found.status === 'ok' ? found : undefined;
};

/** The same of a report that was passed on. */
export const besidesIn = (embedded: object | undefined): OutboundFound | undefined =>
  embedded && 'besides' in embedded ? (embedded.besides as OutboundFound | undefined) : undefined;

/** What a server sends besides its configuration, in words. */
export const trafficOf = (
  found: OutboundFound,
  {
    release,
    telemetry,
    packet,
  }: { readonly release?: Release; readonly telemetry?: string; readonly packet?: Packet | undefined } = {},
): Traffic => {
  const ways = onFirst(found).filter(({ id }) => id !== ofConfig);
  const goesOff = ({ off }: OutboundWay): boolean =>
    telemetry !== undefined && off.some((together) => together.length === 1 && together[0]?.name === telemetry);
  const config = found.ways.find(({ id }) => id === ofConfig);
  const own = ways
    .filter((way) => !goesOff(way))
    .map((way): TrafficText => {
      const text = wayText(way);
      if (way.id !== updateCheck || release === undefined) return text;
      return {
        ...text,
        contents: () => unique(fieldsOf('security-check', release, packet)).map(contentOf(packet !== undefined)),
      };
    });
  const reports =
    release === undefined || config === undefined
      ? []
      : reportNames.flatMap((name) => reportText(name, release, packet, stateOf[config.state]));
  return {
    own,
    withTelemetry: [...reports, ...ways.filter(goesOff).map(wayText)],
  };
};
