import type { Explained, ExplainedSetting } from '../audit/explain/explanation.js';
import type { Warning } from '../issues.js';
import type { OutboundFound } from '../wording/outbound-text.js';

/** What a page that is passed on holds of a config. */
export interface Embedded {
  readonly told: Explained;
  /** The canonical text of the payload. */
  readonly payload: string;
  /** What else the server sends. */
  readonly besides?: OutboundFound;
  /** What to know of how it was made, in sentences without values. */
  readonly remarks?: readonly string[];
}

/** What a page holds that opens with a version that reports no configuration. */
export interface EmbeddedVersion {
  readonly version: string;
  /** What such a server sends all the same with one config; without it, the page answers for whatever is chosen. */
  readonly found?: OutboundFound;
}

/** Only the name of a withheld setting. Positions would reveal how long the values between them are. */
const settingOf = (setting: ExplainedSetting): ExplainedSetting => {
  const { path, kind, server, payload, fields, through, withheld, elsewhere, ...rest } = setting;
  const { twice, isNull, masked, overridden, unread } = rest;
  const always = { path, kind, server, payload, fields, through };
  if (server.reach === 'withheld') return { ...always, ...(withheld && { withheld }) };
  return {
    ...always,
    ...(setting.from && { from: setting.from }),
    ...(elsewhere && { elsewhere }),
    ...(setting.switch && { switch: true }),
    ...(twice && { twice }),
    ...(isNull && { isNull }),
    ...(masked && { masked }),
    ...(overridden && { overridden }),
    ...(unread && { unread }),
  };
};

const maskedWarnings = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.flatMap((warning) =>
    warning.code === 'masked' ? [{ code: 'masked', path: warning.path, fields: warning.fields }] : [],
  );

/**
 * An explanation as it may be passed on: what leaves, and which settings the file has. A name that no release knows is
 * the owner's own text, so that it is counted here, even where it may be printed for the owner.
 */
export const toPassOn = (explained: Explained): Explained => {
  const { status, release, asLoaded, envelope, delivery, disabled, stop, totals, inClear, fromMarketplace } = explained;
  const { worthKnowing, sections, missingSections, unknown, byDefault, warnings } = explained;
  const settings = explained.settings.map(settingOf);
  const names = unknown.names.flatMap(({ path, knownIn }) => (knownIn ? [{ path, knownIn }] : []));
  return {
    status,
    release,
    asLoaded,
    ...(envelope !== undefined && { envelope }),
    delivery,
    ...(disabled !== undefined && { disabled }),
    stop,
    totals: { ...totals, masked: settings.filter(({ masked }) => masked).length },
    worthKnowing,
    sections,
    inClear,
    ...(fromMarketplace !== undefined && { fromMarketplace }),
    settings,
    missingSections,
    unknown: { names, others: unknown.others + unknown.names.length - names.length },
    byDefault,
    warnings: maskedWarnings(warnings),
  };
};

/** What a server sends that reports no configuration, as it may be passed on. */
export const foundToPassOn = (found: OutboundFound): OutboundFound => ({
  ...found,
  warnings: maskedWarnings(found.warnings),
});
