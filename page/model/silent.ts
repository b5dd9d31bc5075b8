import { type AppWay, outbound } from '../../src/audit.js';
import type { Issue } from '../../src/index.js';
import {
  byDefaultText,
  hostTexts,
  kindText,
  moreText,
  namedText,
  nobody,
  nowText,
  type OutboundFound,
  onFirst,
  onlyNetwork,
  rangeText,
  type Shown,
  senders,
  sureText,
} from '../../src/wording/outbound-text.js';
import { capital } from '../../src/wording/printed.js';
import type { UpgradeOptions } from './upgrade.js';

export type { OutboundFound };

/** What stops a way: all of these together. */
export interface StopText {
  readonly switches: readonly {
    readonly set: string;
    /** How the config has it, and where it is set in the System Console. */
    readonly more: readonly string[];
    readonly variable?: string;
  }[];
}

/** One way out in words. */
export interface WayText {
  readonly name: string;
  /** On, off, depends; of an app its version. */
  readonly state: string;
  readonly purpose: string;
  readonly sender: string;
  readonly hosts: readonly string[];
  readonly named: readonly string[];
  /** Any one of these stops it; where there is none, a sentence says so. */
  readonly stops: readonly StopText[];
  readonly unstoppable?: string;
  /** What there is to know besides, by a title. */
  readonly facts: readonly (readonly [title: string, says: string])[];
}

const wayText = (way: Shown, state: string): WayText => ({
  name: way.name,
  state,
  purpose: capital(way.purpose),
  sender: `Sent by ${senders[way.by]}.`,
  hosts: hostTexts(way).map((host) => (host === nobody ? capital(host) : host)),
  named: namedText(way),
  stops: way.off.map((together) => ({
    switches: together.map((one) => ({
      set: kindText(one),
      more: [capital(nowText(one)), ...moreText(one)],
      ...(one.variable !== undefined && !one.notByVariable && { variable: one.variable }),
    })),
  })),
  ...(way.off.length === 0 && { unstoppable: `${capital(onlyNetwork)}.` }),
  facts: [
    ['When', way.when],
    ['What is sent', way.sends],
    ...(way.identifies.length === 0 ? [] : ([['What identifies', way.identifies.join('; ')]] as const)),
    ['By default', byDefaultText(way)],
    ...(way.note === undefined ? [] : ([['Note', way.note]] as const)),
    ['How sure', sureText(way)],
  ],
});

/** The ways out of a server in words, those that are on first. */
export const wayTexts = (found: OutboundFound): readonly WayText[] =>
  onFirst(found).map((way) => wayText(way, way.state));

/** The ways out of an app in words, each with the versions of the app. */
export const appTexts = (apps: readonly AppWay[]): readonly WayText[] =>
  apps.flatMap((way) =>
    way.statements.map(({ says, ...range }) =>
      wayText({ ...way, ...says } as Shown, `app version ${rangeText(range)}`),
    ),
  );

/** What a server that reports no configuration sends all the same, or why that cannot be said of this file. */
export type SilentReport =
  | { readonly status: 'silent'; readonly found: OutboundFound }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[]; readonly repairable?: true };

/** The answer for such a version; without a file everything is at its default. */
export const silentReport = (text: string | undefined, version: string, context: UpgradeOptions): SilentReport => {
  const found = outbound(text, { ...context, release: version });
  if (found.status === 'ok') return { status: 'silent', found };
  const repairable =
    !context.asLoaded && outbound(text, { ...context, asLoaded: true, release: version }).status === 'ok';
  return { ...found, ...(repairable && { repairable }) };
};
