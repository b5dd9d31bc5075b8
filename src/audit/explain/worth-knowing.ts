import { type WithheldReason, withheldReasons } from '../../field-map/withheld.js';
import type { Kind } from '../../schema/kinds.js';
import type { Stopping } from '../stopping/switches.js';
import type { ExplainedSetting } from './explanation.js';
import type { ExplainedField } from './fields.js';
import type { SentInClear } from './in-clear.js';
import type { Notable, WorthKnowing } from './notable.js';

/** What it is found in. */
export interface Explanations {
  readonly settings: readonly ExplainedSetting[];
  readonly fields: readonly ExplainedField[];
  readonly inClear: readonly SentInClear[];
  readonly stop: Stopping;
  readonly isOff: boolean;
  /** Whether the variables of the server are given, so that none of them is still to come. */
  readonly knowsEnvironment: boolean;
  readonly fromMarketplace: 'instead' | 'besides' | undefined;
  readonly isDefault: (path: string) => boolean;
  /** Whether a field is computed from defaults alone. */
  readonly isByDefault: (field: ExplainedField) => boolean;
}

/** What can be read in what is sent in clear, by the kind of its setting: anything first, what a plugin says of itself last. */
const byDetail: readonly (Kind | undefined)[] = ['text', 'choice', 'list', 'map', 'integer', 'flag', undefined];

/** Why settings are not sent, the most sensitive first. */
const withheldInOrder = Object.keys(withheldReasons) as readonly WithheldReason[];

const pathsOf = (settings: readonly ExplainedSetting[]): readonly string[] => settings.map(({ path }) => path);

const inClear = ({ inClear: all, settings, fields }: Explanations): readonly Notable[] => {
  const kinds = new Map(settings.map(({ path, kind }) => [path, kind]));
  const ofPlugin = new Set(fields.flatMap(({ by, property }) => (by === 'pluginFlag' ? [property] : [])));
  const rank = ({ setting, property }: SentInClear): number =>
    byDetail.indexOf(ofPlugin.has(property) ? 'map' : kinds.get(setting ?? ''));
  return all.toSorted((a, b) => rank(a) - rank(b)).map((sent) => ({ about: 'in clear', sent }));
};

const identifier = ({ stop, isOff }: Explanations): readonly Notable[] => {
  const ways = stop.remains.flatMap(({ on, carriesId, id, name }) => (on && carriesId ? [{ id, name }] : []));
  return isOff && ways.length === 0 ? [] : [{ about: 'identifier', ways }];
};

const variable = ({ stop: { diagnostics }, isOff, knowsEnvironment }: Explanations): readonly Notable[] =>
  isOff &&
  !knowsEnvironment &&
  diagnostics.from === 'file' &&
  diagnostics.variable !== undefined &&
  !diagnostics.stoppingVariable?.stops
    ? [{ about: 'variable', variable: diagnostics.variable }]
    : [];

const isSent = ({ server }: ExplainedSetting): boolean => server.reach === 'reported';

/** Those of some settings whose values are not known. */
const unknownOf = (settings: readonly ExplainedSetting[]): { readonly unknown?: readonly string[] } => {
  const unknown = pathsOf(settings.filter(({ from }) => from === 'unknown'));
  return unknown.length === 0 ? {} : { unknown };
};

const numbers = ({ settings, isDefault }: Explanations): readonly Notable[] => {
  const exact = settings.filter((setting) => setting.kind === 'integer' && isSent(setting));
  const changed = pathsOf(exact.filter(({ from, path }) => from !== 'unknown' && !isDefault(path)));
  return exact.length === 0 ? [] : [{ about: 'numbers', settings: pathsOf(exact), changed, ...unknownOf(exact) }];
};

/** The menu of the System Console for whatever is about signing in. */
const authentication = 'Authentication';

const signingIn = ({ settings }: Explanations): readonly Notable[] => {
  const about = settings.filter((setting) => setting.where?.menu?.startsWith(authentication) && isSent(setting));
  return about.length === 0 ? [] : [{ about: 'signing in', settings: pathsOf(about), ...unknownOf(about) }];
};

const plugins = ({ fields, fromMarketplace, isByDefault }: Explanations): readonly Notable[] => {
  const namedIn = (some: readonly ExplainedField[]): readonly string[] => [
    ...new Set(
      some.flatMap(({ server }) =>
        server.learn.discloses === 'plugin on' && server.value === true ? [server.learn.plugin] : [],
      ),
    ),
  ];
  const named = namedIn(fields);
  const byDefault = namedIn(fields.filter((field) => isByDefault(field)));
  const isUnknown = fields.some(({ server }) => server.learn.discloses === 'plugin on' && server.sends === 'unknown');
  return named.length === 0 && !isUnknown && fromMarketplace === undefined
    ? []
    : [
        {
          about: 'plugins',
          plugins: named,
          ...(byDefault.length > 0 && { byDefault }),
          ...(isUnknown && { unknown: true as const }),
          ...(fromMarketplace && { fromMarketplace }),
        },
      ];
};

const words = ({ settings }: Explanations): readonly Notable[] => {
  const held = settings.filter(
    ({ kind, fields }) =>
      kind === 'choice' && fields.some(({ server, departure }) => departure !== undefined && server.sends === 'value'),
  );
  return held.length === 0 ? [] : [{ about: 'words', settings: pathsOf(held) }];
};

const notSent = ({ settings }: Explanations): readonly Notable[] => {
  const reasons = withheldInOrder.flatMap((reason) => {
    const paths = pathsOf(settings.filter(({ withheld }) => withheld?.reason === reason));
    return paths.length === 0 ? [] : [{ reason, settings: paths }];
  });
  return reasons.length === 0 ? [] : [{ about: 'not sent', reasons }];
};

/** What holds although telemetry is off, and what would be sent otherwise: the most sensitive first. */
const inAnyCase = [variable, identifier];
const whileSending = [numbers, signingIn, plugins, words, notSent];

/**
 * What is worth knowing of what a config sends, most sensitive first: what is sent in clear, what identifies the server,
 * exact numbers, how people sign in, plugins, words as they are typed; last what is not sent. Where telemetry is off, what
 * holds all the same comes first, and the rest is a preview.
 */
export const worthKnowing = (explanations: Explanations): readonly WorthKnowing[] => {
  const find = (finders: readonly ((explanations: Explanations) => readonly Notable[])[]): readonly Notable[] =>
    finders.flatMap((finder) => finder(explanations));
  if (!explanations.isOff) return find([inClear, ...inAnyCase, ...whileSending]);
  const preview = find([inClear, ...whileSending]).map((notable): WorthKnowing => ({ ...notable, preview: true }));
  return [...find(inAnyCase), ...preview];
};
