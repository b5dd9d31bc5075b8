import { optionsWithRelease } from '../../arguments.js';
import { type Reach, reachOf, whyWithheld } from '../../field-map/reach.js';
import { remoteNames } from '../../field-map/remote-names.js';
import type { Warning } from '../../issues.js';
import { deeperThan, deepestWritten, sameValue } from '../../json/equal.js';
import { isMask, type Node, nodeOfValue, positionsIn, Unreadable } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { guarded, invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { at } from '../../releases/timeline.js';
import { whereToChange } from '../../schema/console.js';
import type { FromConfig } from '../../transform/build.js';
import { compiledFor, effectiveOf, originOf, switchedOff } from '../../transform/compile.js';
import { unknownFields } from '../../transform/environment/unknown-fields.js';
import { tooLarge } from '../../transform/message-size.js';
import { surroundingsOf } from '../../transform/plan.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { deliveryAt, stoppingOf } from '../stopping/switches.js';
import type { ExplainedSetting, ExplainOptions, Explanation } from './explanation.js';
import { type ExplainedField, explainFields } from './fields.js';
import { contentOf, type SettingInFile } from './file.js';
import { elsewhereOf, inClearOf, settingInClear } from './in-clear.js';
import { sentMessageSize } from './message.js';
import { notKnownOf } from './not-known.js';
import { reachesOf, sectionsOf } from './sections.js';
import { throughOthers } from './through.js';
import { worthKnowing } from './worth-knowing.js';

const holdsMask = ({ scalar, items }: Node): boolean =>
  isMask(scalar) || (items?.some((item) => isMask(item.scalar)) ?? false);

const shown = (node: Node): Pick<ExplainedSetting, 'value'> => {
  const value = node.plain();
  return deeperThan(deepestWritten, value) ? {} : { value };
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
  const effective = effectiveOf(compiled, root, text, options);
  if (effective.issues.length > 0) return { status: 'invalid', issues: effective.issues };
  const off = switchedOff(compiled, effective, options.env);
  const { env, envIncomplete, ...withoutEnvironment } = options;
  const inFile = env || envIncomplete ? effectiveOf(compiled, root, text, withoutEnvironment) : effective;
  const { explicit, values } = effective;
  const content = contentOf(root, layout, positionsIn(text));

  const masks = effective.warnings.filter((warning) => warning.code === 'masked');
  const maskedPaths = new Set(masks.map(({ path }) => path));
  const maskedFields = new Set(masks.flatMap((warning) => warning.fields));
  const unknown = unknownFields(compiled, effective);
  const { showValues } = options;
  const explained = explainFields(
    release,
    fields,
    effective,
    surroundingsOf(options),
    maskedFields,
    showValues,
    unknown,
  );
  const reach = reachOf(fields, release);

  const clear = new Set([...explained].map(([field, one]) => settingInClear(field, one)));
  const settingOf = ({ slot, node, twice, ...place }: SettingInFile): ExplainedSetting => {
    const mine = fields
      .filter(({ reads }) => reads.includes(slot))
      .map((field) => explained.get(field) as ExplainedField);
    const reached = reach.get(slot.path) ?? 'withheld';
    const elsewhere = elsewhereOf(compiled, effective, slot);
    const where = whereToChange(slot.path, release);
    return {
      path: slot.path,
      kind: slot.setting.kind,
      from: originOf(effective, slot),
      ...(where && { where }),
      server: {
        reach: clear.has(slot.path) || elsewhere.length > 0 ? 'inClear' : reached,
      },
      payload: { reach: reached },
      fields: mine,
      through: throughOthers(compiled, explicit, slot),
      ...(elsewhere.length > 0 && { elsewhere }),
      ...(reached === 'withheld' && { withheld: whyWithheld(slot.path) }),
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
  const inFileSlots = new Set(content.settings.map(({ slot }) => slot));
  const byDefault = fields.flatMap((field) => {
    const one = explained.get(field) as ExplainedField;
    const isSent = one.payload.value !== undefined || one.server.sends === 'unknown';
    return field.reads.some((slot) => inFileSlots.has(slot)) || !isSent ? [] : [one];
  });
  // Of a map that the file has, an entry for a plugin may be a default all the same.
  const knownByDefault = [
    ...new Set([...byDefault, ...[...explained.values()].filter((one) => one.entryByDefault)]),
  ].filter(({ payload }) => payload.value !== undefined);
  const sent = [...explained.values()].filter(({ payload }) => payload.value !== undefined).length;
  const inClear = inClearOf(compiled, effective, explained);
  const notKnown = notKnownOf(effective, unknown, options.unknown);
  const holding = (wanted: Reach): number => settings.filter(({ payload }) => payload.reach === wanted).length;
  const fromMarketplace = at<'instead' | 'besides'>(remoteNames.relation, release);
  const message = unknown.size > 0 ? undefined : sentMessageSize(compiled, values, surroundingsOf(options));
  const stop = stoppingOf(compiled, effective, options);
  const isDefault = (path: string): boolean => {
    const slot = layout.slotOf.get(path);
    return slot !== undefined && sameValue(values[slot.index], slot.default);
  };
  return {
    status: 'ok',
    release,
    asLoaded: options.asLoaded === true,
    ...(envelope !== undefined && { envelope }),
    ...(message && { message }),
    ...(off && { disabled: off.reason }),
    delivery: deliveryAt(release),
    stop,
    totals: {
      settings: settings.length,
      server: reachesOf(settings),
      payload: { reported: holding('reported'), reduced: holding('reduced'), withheld: holding('withheld') },
      unknown: content.unknown.length + content.unprintable,
      masked: settings.filter(({ masked }) => masked).length,
      missingSections: content.missingSections.length,
      sent: { fromFile: sent - knownByDefault.length, byDefault: knownByDefault.length, inClear: inClear.length },
    },
    worthKnowing: worthKnowing({
      settings,
      fields: [...explained.values()],
      inClear,
      stop,
      isOff: off !== undefined,
      knowsEnvironment: options.env !== undefined,
      fromMarketplace,
      isDefault,
      isByDefault: (field) => knownByDefault.includes(field),
    }),
    sections: sectionsOf(settings, knownByDefault),
    inClear,
    ...(fromMarketplace !== undefined && { fromMarketplace }),
    settings,
    missingSections: content.missingSections,
    ...(notKnown.length > 0 && { notKnown }),
    unknown: { names: content.unknown, others: content.unprintable },
    byDefault,
    warnings: [...read, ...effective.warnings, ...(off ? [] : tooLarge(message))],
  };
};

/**
 * Explains what a server sends about each setting of its config.json, and what it does not. The result has what is sent
 * and, unless `showValues` is set, no other value of the config. A config that switches diagnostics off is explained too.
 *
 * @param config - the text of a config.json, or the parsed object
 * @param options - the server's release, and what else the payload depends on
 * @returns `ok` with totals and every setting of the file, in its order, or `invalid` with issues
 * @example
 * const explanation = explain('{"ServiceSettings": {"SiteURL": "https://chat.example.com"}}', { release: '5.6' });
 * const learn = explanation.status === 'ok' && explanation.settings[0]?.fields[0]?.server.learn;
 * if (learn) describeDisclosure(learn); // 'whether the address at which people open Mattermost is the default, not the address itself'
 */
export const explain: FromConfig<ExplainOptions, Explanation> = (
  config: unknown,
  options: ExplainOptions,
): Explanation =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    const found = findRelease(asked.release);
    if (!found.ok) return invalid(found.issues);
    const release = found.value;
    if (typeof config === 'string') {
      const read = readText(config, asked);
      if (!read.ok) return invalid(read.issues);
      return explainNode(read.value.node, read.value.text, release, asked, read.warnings);
    }
    try {
      return explainNode(nodeOfValue(config), undefined, release, asked, []);
    } catch (error) {
      if (error instanceof Unreadable)
        return { status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] };
      throw error;
    }
  }, invalid);
