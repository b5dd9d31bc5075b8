import { nodeOfValue } from '../../json/node.js';
import type { WayStatement, WaySwitch } from '../../outbound/declare.js';
import {
  isMasked,
  nameOfSwitch,
  originOfSwitch,
  pluginStateIn,
  type Switchboard,
  type SwitchEffect,
  settingOf,
  settingWhenNew,
} from '../../outbound/state.js';
import type { Release } from '../../releases/points.js';
import { consolePlaceOf, knowsPlaceOf } from '../../schema/console.js';
import type { SettingPath } from '../../schema/paths.js';
import { type Compiled, effectiveOf } from '../../transform/compile.js';
import { boardOf } from '../stopping/boards.js';
import type { OutboundSwitch } from './answer.js';

/** A config as the switches see it, and a file without any setting for comparison. */
export interface Boards {
  readonly compiled: Compiled;
  /** The variable that overrides each setting; none in a release that reads no variables. */
  readonly variables: ReadonlyMap<string, string>;
  readonly given: Switchboard;
  readonly untouched: Switchboard;
  /** There is no file: the server is a new one. */
  readonly isNew: boolean;
}

/** A file that gives one setting. */
const fileWith = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight<unknown>((held, name) => ({ [name]: held }), value);

/** Whether a server has this value where the file, or else a variable, gives it. */
const arrives = (compiled: Compiled, path: string, value: unknown, inFile: unknown, env?: Record<string, string>) => {
  const effective = effectiveOf(compiled, nodeOfValue(fileWith(path, inFile)), undefined, { ...(env && { env }) });
  return effective.issues.length > 0 || boardOf(compiled, effective).valueOf(path) === value;
};

const remembered = new Map<string, Pick<OutboundSwitch, 'notInFile' | 'notByVariable'>>();

/** Where the value that stops a way does not do so: the server replaces it, or ignores the variable. */
const withoutEffect = (
  { setting, value }: Extract<WaySwitch, { by: 'setting' }>,
  { compiled, variables, untouched }: Boards,
): Pick<OutboundSwitch, 'notInFile' | 'notByVariable'> => {
  const key = `${compiled.release} ${setting} ${JSON.stringify(value)}`;
  const found = untouched.has(setting) ? remembered.get(key) : {};
  if (found) return found;
  const other = typeof value === 'boolean' ? !value : untouched.valueOf(setting);
  const variable = variables.get(setting);
  const notInFile = !arrives(compiled, setting, value, value);
  const notByVariable =
    variable !== undefined &&
    other !== value &&
    other !== undefined &&
    !arrives(compiled, setting, value, other, { [variable]: String(value) });
  const made = { ...(notInFile && { notInFile }), ...(notByVariable && { notByVariable }) };
  remembered.set(key, made);
  return made;
};

/** The value that a switch has, where it is a flag or a word of a closed list. */
const shownValue = (one: WaySwitch, { compiled, given }: Boards): boolean | string | undefined => {
  if (one.by === 'pluginState') {
    const flag = pluginStateIn(given, one.plugin);
    return flag === true;
  }
  if (one.by !== 'setting') return undefined;
  const value = given.valueOf(one.setting);
  const { setting } = compiled.layout.slotOf.get(one.setting) ?? {};
  if (setting?.kind === 'flag') return typeof value === 'boolean' ? value : undefined;
  return setting?.kind === 'choice' && typeof value === 'string' ? setting.vocabulary?.wordOf(value) : undefined;
};

const nowOf = (one: WaySwitch, says: WayStatement, { given, isNew }: Boards): SwitchEffect =>
  isNew ? settingWhenNew(says, one, given) : settingOf(one, given);

const placeAt = (
  setting: SettingPath,
  release: Release,
  isSilent: boolean,
): Pick<OutboundSwitch, 'console' | 'consoleOf'> => {
  const place = consolePlaceOf(setting, release);
  if (place === undefined) return {};
  const known = !isSilent && (release.startsWith('10.') || knowsPlaceOf(setting));
  return { console: place, ...(!known && { consoleOf: '10.x' as const }) };
};

/** A switch of a way, and how a config has it. */
export const switchNow = (one: WaySwitch, says: WayStatement, boards: Boards, isSilent: boolean): OutboundSwitch => {
  const { compiled, given, variables } = boards;
  const now = nowOf(one, says, boards);
  const from = originOfSwitch(one, given);
  const isShown = from !== 'unknown' && now === settingOf(one, given);
  const value = isShown ? shownValue(one, boards) : undefined;
  const held = {
    now,
    ...(value !== undefined && { value }),
    ...(from !== undefined && { from }),
    ...(isMasked(one, given) && { masked: true as const }),
  };
  const name = nameOfSwitch(one);
  if (one.by === 'pluginState') return { by: one.by, name, stopsAt: false, ...held };
  if (one.by !== 'setting') return { by: one.by, name, stopsAt: one.value, ...held };
  const variable = variables.get(name);
  return {
    by: one.by,
    name,
    stopsAt: one.value,
    ...held,
    ...withoutEffect(one, boards),
    ...(variable !== undefined && { variable }),
    ...placeAt(one.setting, compiled.release, isSilent),
    ...(one.note !== undefined && { note: one.note }),
  };
};
