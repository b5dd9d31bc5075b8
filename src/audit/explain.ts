import { optionsWithRelease } from '../arguments.js';
import { type Reach, reachOf } from '../field-map/reach.js';
import { remoteNames } from '../field-map/remote-names.js';
import { withheld, withheldReasons } from '../field-map/withheld.js';
import type { Warning } from '../issues.js';
import { guarded, invalid } from '../misuse.js';
import type { Release } from '../releases.js';
import { resolveRelease } from '../resolve.js';
import type { SettingPath } from '../schema/paths.js';
import { at } from '../timeline.js';
import { settledOf, switchedOff } from '../transform/compiled.js';
import { isMask, type Node, nodeOfValue, positionsIn, Unreadable } from '../transform/json.js';
import { surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import type { ExplainedSetting, ExplainOptions, Explanation, ServerReach } from './explanation.js';
import { type ExplainedField, explainFields } from './fields.js';
import { contentOf, type Standing } from './file.js';
import { elsewhereOf, inClearOf, settingInClear } from './in-clear.js';
import { compiledFor } from './known.js';
import { deeperThan, sameValue } from './same.js';
import { refusedAsConfig } from './shape.js';
import { stoppingOf } from './switches.js';
import { throughOthers } from './through.js';

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
  const refused = refusedAsConfig(root);
  if (refused.length > 0) return { status: 'invalid', issues: refused };
  const compiled = compiledFor(release);
  const { layout, fields, loader, switchedBy, envelope } = compiled;
  const settled = settledOf(compiled, root, text, options);
  if (settled.issues.length > 0) return { status: 'invalid', issues: settled.issues };
  const off = switchedOff(compiled, settled, options.env);
  const { env: _, ...withoutEnvironment } = options;
  const inFile = settledOf(compiled, root, text, withoutEnvironment);
  const { given, values } = settled;
  const content = contentOf(root, layout, positionsIn(text));

  const masks = settled.warnings.filter((warning) => warning.code === 'masked');
  const maskedPaths = new Set(masks.map(({ path }) => path));
  const maskedFields = new Set(masks.flatMap((warning) => warning.fields));
  const explained = explainFields(release, fields, values, surroundingsOf(options), maskedFields, options.showValues);
  const reach = reachOf(fields, release);

  const clear = new Set([...explained.values()].map(settingInClear));
  const settingOf = ({ slot, node, twice, ...place }: Standing): ExplainedSetting => {
    const mine = fields
      .filter(({ reads }) => reads.includes(slot))
      .map((field) => explained.get(field) as ExplainedField);
    const reached = reach.get(slot.path) ?? 'withheld';
    const elsewhere = elsewhereOf(compiled, values, slot);
    return {
      path: slot.path,
      kind: slot.setting.kind,
      server: { reach: clear.has(slot.path) || elsewhere.length > 0 ? 'inClear' : reached },
      payload: { reach: reached },
      fields: mine,
      through: throughOthers(compiled, given, slot),
      ...(elsewhere.length > 0 && { elsewhere }),
      ...(reached === 'withheld' && { withheld: reasonOf(slot.path) }),
      ...(slot === switchedBy && { switch: true as const }),
      ...(twice && { twice: true as const }),
      ...(node.found === 'null' && { isNull: true as const }),
      ...((holdsMask(node) || maskedPaths.has(slot.path)) && { masked: true as const }),
      ...(!sameValue(values[slot.index], inFile.values[slot.index]) && { overridden: true as const }),
      ...(options.asLoaded && loader.read(slot, node) === undefined && { unread: true as const }),
      ...(options.showValues && shown(node)),
      ...place,
    };
  };

  const settings = content.settings.map(settingOf);
  const standing = new Set(content.settings.map(({ slot }) => slot));
  const byDefault = fields.flatMap((field) => {
    const one = explained.get(field) as ExplainedField;
    return field.reads.some((slot) => standing.has(slot)) || one.payload.value === undefined ? [] : [one];
  });
  const sent = [...explained.values()].filter(({ payload }) => payload.value !== undefined).length;
  const inClear = inClearOf(compiled, values, explained.values());
  const sending = (wanted: ServerReach): number => settings.filter(({ server }) => server.reach === wanted).length;
  const holding = (wanted: Reach): number => settings.filter(({ payload }) => payload.reach === wanted).length;
  const fromMarketplace = at<'instead' | 'besides'>(remoteNames.stand, release);
  return {
    status: 'ok',
    release,
    asLoaded: options.asLoaded === true,
    ...(envelope !== undefined && { envelope }),
    ...(off && { disabled: off.reason }),
    stop: stoppingOf(compiled, settled, options.env),
    totals: {
      settings: settings.length,
      server: {
        inClear: sending('inClear'),
        reported: sending('reported'),
        reduced: sending('reduced'),
        withheld: sending('withheld'),
      },
      payload: { reported: holding('reported'), reduced: holding('reduced'), withheld: holding('withheld') },
      unknown: content.unknown.length + content.unprintable,
      masked: settings.filter(({ masked }) => masked).length,
      missingSections: content.missingSections.length,
      sent: { fromFile: sent - byDefault.length, byDefault: byDefault.length, inClear: inClear.length },
    },
    inClear,
    ...(fromMarketplace !== undefined && { fromMarketplace }),
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
 * if (told.status === 'ok') told.settings[0]?.fields[0]?.server.learn;
 * // 'they learn whether you changed the site URL; they do not learn the URL'
 */
export const explain = (config: unknown, options: ExplainOptions): Explanation =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    const release = resolveRelease(asked.release);
    if (typeof release !== 'string') return { status: 'invalid', issues: [release] };
    if (typeof config === 'string') {
      const read = readText(config, asked);
      if ('issue' in read) return { status: 'invalid', issues: [read.issue] };
      return explainNode(read.node, read.text, release, asked, read.warnings);
    }
    try {
      return explainNode(nodeOfValue(config), undefined, release, asked, []);
    } catch (error) {
      if (error instanceof Unreadable)
        return { status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] };
      throw error;
    }
  }, invalid);
