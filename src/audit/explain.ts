import type { ForRelease } from '../build.js';
import { type Reach, reachOf } from '../field-map/reach.js';
import { type WithheldReason, withheld, withheldReasons } from '../field-map/withheld.js';
import type { Issue, Position, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { resolveRelease } from '../resolve.js';
import type { Kind } from '../schema/kinds.js';
import type { SettingPath } from '../schema/paths.js';
import { settledOf } from '../transform/compiled.js';
import { isMask, type Node, nodeOfValue, positionsIn, Unreadable } from '../transform/json.js';
import { surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import { type ExplainedField, explainFields } from './fields.js';
import { contentOf, type Standing, type UnknownName } from './file.js';
import { compiledFor } from './known.js';
import { deeperThan, sameValue } from './same.js';
import { type Through, throughOthers } from './through.js';

/** What to explain for: the server's release, and what else its payload depends on. */
export interface ExplainOptions extends Omit<ForRelease, 'preview' | 'strict'> {
  /** Add the values that stand in the file: they are secrets, and for the owner of the file alone. Default: false. */
  readonly showValues?: boolean;
}

/** One setting of the file, and what becomes of it. */
export interface ExplainedSetting extends Position {
  readonly path: string;
  readonly kind: Kind;
  readonly reach: Reach;
  /** What leaves of it directly. */
  readonly fields: readonly ExplainedField[];
  /** Where it leaves because another setting follows it. */
  readonly through: readonly Through[];
  /** Why nothing of it leaves. */
  readonly withheld?: { readonly reason: WithheldReason; readonly says: string };
  /** The flag that switches diagnostics off. That anything is sent tells that it is on. */
  readonly switch?: true;
  /** It stands in the file more than once; the last one counts. */
  readonly twice?: true;
  /** It is null, and counts as not given. */
  readonly isNull?: true;
  /** It holds a mask in place of its value. */
  readonly masked?: true;
  /** The environment overrides it. */
  readonly overridden?: true;
  /** The server's loader does not read it. */
  readonly unread?: true;
  /** What stands in the file; with `showValues` alone, and where it can be printed. */
  readonly value?: unknown;
}

/** How many settings and fields there are of each sort. */
export interface ExplainTotals {
  readonly settings: number;
  readonly reported: number;
  readonly reduced: number;
  readonly withheld: number;
  /** Names that the release does not know. */
  readonly unknown: number;
  /** Settings that hold a mask. */
  readonly masked: number;
  readonly missingSections: number;
  /** Properties that leave: computed from settings of the file, and from defaults alone. */
  readonly sent: { readonly fromFile: number; readonly byDefault: number };
}

/** What a config tells, or why it could not be read. */
export type Explanation =
  | {
      readonly status: 'ok';
      readonly release: Release;
      /** The event that holds all the others, where there is one. */
      readonly envelope?: string;
      /** The flag that switches diagnostics off in this config: nothing of this is sent. */
      readonly disabled?: string;
      readonly totals: ExplainTotals;
      /** Every setting of the file, in the order of the file. */
      readonly settings: readonly ExplainedSetting[];
      readonly missingSections: readonly string[];
      readonly unknown: { readonly names: readonly UnknownName[]; readonly others: number };
      /** What leaves although no setting that it reads stands in the file. */
      readonly byDefault: readonly ExplainedField[];
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const holdsMask = ({ scalar, items }: Node): boolean =>
  isMask(scalar) || (items?.some((item) => isMask(item.scalar)) ?? false);

/** Printing recurses. */
const deepestShown = 500;

const shown = (node: Node): Pick<ExplainedSetting, 'value'> => {
  const value = node.plain();
  return deeperThan(deepestShown, value) ? {} : { value };
};

const reasonOf = (path: string): NonNullable<ExplainedSetting['withheld']> => {
  const reason = withheld[path as SettingPath] ?? 'harmless';
  return { reason, says: withheldReasons[reason] };
};

const explainNode = (
  root: Node,
  text: string | undefined,
  release: Release,
  options: ExplainOptions,
  read: readonly Warning[],
): Explanation => {
  const compiled = compiledFor(release);
  const { layout, fields, loader, switchedBy, envelope } = compiled;
  const settled = settledOf(compiled, root, text, options);
  if (settled.issues.length > 0) return { status: 'invalid', issues: settled.issues };
  const { env: _, ...withoutEnvironment } = options;
  const inFile = settledOf(compiled, root, text, withoutEnvironment);
  const { given, values } = settled;
  const content = contentOf(root, layout, positionsIn(text));

  const masks = settled.warnings.filter((warning) => warning.code === 'masked');
  const maskedPaths = new Set(masks.map(({ path }) => path));
  const maskedFields = new Set(masks.flatMap((warning) => warning.fields));
  const explained = explainFields(release, fields, values, surroundingsOf(options), maskedFields);
  const reach = reachOf(fields, release);

  const settingOf = ({ slot, node, twice, ...at }: Standing): ExplainedSetting => {
    const mine = fields
      .filter(({ reads }) => reads.includes(slot))
      .map((field) => explained.get(field) as ExplainedField);
    const reached = reach.get(slot.path) ?? 'withheld';
    return {
      path: slot.path,
      kind: slot.setting.kind,
      reach: reached,
      fields: mine,
      through: throughOthers(compiled, given, slot),
      ...(reached === 'withheld' && { withheld: reasonOf(slot.path) }),
      ...(slot === switchedBy && { switch: true as const }),
      ...(twice && { twice: true as const }),
      ...(node.found === 'null' && { isNull: true as const }),
      ...((holdsMask(node) || maskedPaths.has(slot.path)) && { masked: true as const }),
      ...(!sameValue(values[slot.index], inFile.values[slot.index]) && { overridden: true as const }),
      ...(options.asLoaded && loader.read(slot, node) === undefined && { unread: true as const }),
      ...(options.showValues && shown(node)),
      ...at,
    };
  };

  const settings = content.settings.map(settingOf);
  const standing = new Set(content.settings.map(({ slot }) => slot));
  const byDefault = fields.flatMap((field) => {
    const one = explained.get(field) as ExplainedField;
    return field.reads.some((slot) => standing.has(slot)) || one.value === undefined ? [] : [one];
  });
  const sent = [...explained.values()].filter(({ value }) => value !== undefined).length;
  const reaching = (wanted: Reach): number => settings.filter((setting) => setting.reach === wanted).length;
  return {
    status: 'ok',
    release,
    ...(envelope !== undefined && { envelope }),
    ...(values[switchedBy.index] === false && { disabled: switchedBy.path }),
    totals: {
      settings: settings.length,
      reported: reaching('reported'),
      reduced: reaching('reduced'),
      withheld: reaching('withheld'),
      unknown: content.unknown.length + content.unprintable,
      masked: settings.filter(({ masked }) => masked).length,
      missingSections: content.missingSections.length,
      sent: { fromFile: sent - byDefault.length, byDefault: byDefault.length },
    },
    settings,
    missingSections: content.missingSections,
    unknown: { names: content.unknown, others: content.unprintable },
    byDefault,
    warnings: [...read, ...settled.warnings],
  };
};

/**
 * What a server tells about each setting of its config.json, and what it does not. The result holds what leaves, and
 * nothing else of the config unless `showValues` asks for it. It explains also where diagnostics are switched off.
 *
 * @param config - the text of a config.json, or the parsed object
 * @param options - the server's release, and what else the payload depends on
 * @returns `ok` with totals and every setting of the file, in its order, or `invalid` with issues
 * @example
 * const told = explain('{"ServiceSettings": {"SiteURL": "https://chat.example.com"}}', { release: '5.6' });
 * if (told.status === 'ok') told.settings[0]?.fields[0]?.learn;
 * // 'they learn whether you changed the site URL; they do not learn the URL'
 */
export const explain = (config: unknown, options: ExplainOptions): Explanation => {
  const release = resolveRelease(options.release, options.nearest);
  if (typeof release !== 'string') return { status: 'invalid', issues: [release] };
  if (typeof config === 'string') {
    const read = readText(config, options);
    if ('issue' in read) return { status: 'invalid', issues: [read.issue] };
    return explainNode(read.node, read.text, release, options, read.warnings);
  }
  try {
    return explainNode(nodeOfValue(config), undefined, release, options, []);
  } catch (error) {
    if (error instanceof Unreadable) return { status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] };
    throw error;
  }
};
