import { match } from 'ts-pattern';
import { entryOf } from '../json/entry.js';
import { fold } from '../json/fold.js';
import { isMask } from '../json/node.js';
import type { Origin } from '../transform/compile.js';
import type { OptOut, WayStatement, WaySwitch } from './declare.js';

/** A config as the switches see it. */
export interface Switchboard {
  /** Whether the release has a setting. */
  readonly has: (path: string) => boolean;
  /** The value of a setting as the server has it. */
  readonly valueOf: (path: string) => unknown;
  readonly originOf: (path: string) => Origin;
  /** What the file itself gives. */
  readonly givenIn: (path: string) => unknown;
  /** The server's environment, where it is known. */
  readonly env: Readonly<Record<string, string | null | undefined>> | undefined;
  /** Whether the server is an enterprise build, where that is known. */
  readonly enterpriseReady: boolean | undefined;
}

/** How a switch is set: it stops the way, it does not, or nothing here can say. */
export type SwitchEffect = 'stops' | 'does not stop' | 'not known';

const pluginStates = 'PluginSettings.PluginStates';
const pluginSettings = 'PluginSettings.Plugins';

/** Whether a plugin is switched on or off where a board has an entry for it. */
export const pluginStateIn = (board: Pick<Switchboard, 'valueOf'>, plugin: string): unknown =>
  entryOf(entryOf(board.valueOf(pluginStates), plugin), 'Enable');

/** The settings that a switch looks at. */
export const settingsOfSwitch = (one: WaySwitch): readonly string[] => {
  if (one.by === 'setting') return [one.setting];
  if (one.by === 'pluginState') return [pluginStates];
  return one.by === 'pluginKey' ? [pluginSettings] : [];
};

/** What a switch is called: the path of a setting, or the name of what else it is. */
export const nameOfSwitch = (one: WaySwitch): string => {
  if (one.by === 'setting') return one.setting;
  if (one.by === 'pluginState') return `${pluginStates}['${one.plugin}'].Enable`;
  return one.by === 'pluginKey' ? `${pluginSettings}['${one.plugin}'].${one.key}` : one.name;
};

const stopsIf = (stops: boolean): SwitchEffect => (stops ? 'stops' : 'does not stop');

/** A plugin keeps an empty list as a list or as its text. */
const pluginKeyIs = (
  held: unknown,
  { value, absentIsEmpty }: Pick<Extract<WaySwitch, { by: 'pluginKey' }>, 'value' | 'absentIsEmpty'>,
): boolean => {
  const text = Array.isArray(held) ? JSON.stringify(held) : held;
  return text === value || (absentIsEmpty === true && [undefined, null, '[]'].includes(text as string));
};

const caseless = (map: unknown, name: string): unknown => {
  const found = Object.keys(Object(map)).find((key) => fold(key) === fold(name));
  return found === undefined ? undefined : entryOf(map, found);
};

const pluginKeyIn = (board: Switchboard, { plugin, key }: Extract<WaySwitch, { by: 'pluginKey' }>): unknown =>
  caseless(entryOf(board.valueOf(pluginSettings), plugin), key);

/** Whether a switch holds a mask: a server puts one in place of some secrets even where they are empty. */
export const isMasked = (one: WaySwitch, board: Switchboard): boolean => {
  if (one.by === 'setting') return isMask(board.valueOf(one.setting));
  return one.by === 'pluginKey' && isMask(pluginKeyIn(board, one));
};

/** How a config has a switch. */
export const settingOf = (one: WaySwitch, board: Switchboard): SwitchEffect =>
  isHidden(one, board) ? 'not known' : effectOf(one, board);

const effectOf = (one: WaySwitch, board: Switchboard): SwitchEffect =>
  match(one)
    .returnType<SwitchEffect>()
    .with({ by: 'setting' }, ({ setting, value, or }) => {
      const held = board.valueOf(setting);
      return stopsIf(held === value || (or !== undefined && held === or));
    })
    .with({ by: 'pluginState' }, ({ plugin }) => stopsIf(pluginStateIn(board, plugin) !== true))
    .with({ by: 'pluginKey' }, (key) => stopsIf(pluginKeyIs(pluginKeyIn(board, key), key)))
    .with({ by: 'environment' }, ({ name, value }) =>
      board.env === undefined || board.env[name] === null ? 'not known' : stopsIf(board.env[name] === value),
    )
    .with({ by: 'policy' }, { by: 'appSetting' }, () => 'not known')
    .exhaustive();

/** The switches of an opt-out, which are needed together. */
export const switchesOf = (optOut: OptOut): readonly WaySwitch[] => ('all' in optOut ? optOut.all : [optOut]);

/** Where the value of a switch comes from: of a plugin's entry, whether the file has that one. */
export const originOfSwitch = (one: WaySwitch, board: Switchboard): Origin | undefined => {
  const [path] = settingsOfSwitch(one);
  if (path === undefined) return undefined;
  const origin = board.originOf(path);
  if (origin !== 'file' || one.by === 'setting') return origin;
  const own = 'plugin' in one ? entryOf(board.givenIn(path), one.plugin) : undefined;
  const held = one.by === 'pluginKey' ? caseless(own, one.key) : own;
  return held === undefined || held === null ? 'default' : 'file';
};

const isStopped = ({ off }: WayStatement, stops: (one: WaySwitch) => boolean): boolean =>
  off.some((optOut) => switchesOf(optOut).every(stops));

/** Whether the environment decides on a switch with a value that is not known. */
export const isUndecided = (one: WaySwitch, board: Switchboard): boolean =>
  one.by === 'environment'
    ? board.env?.[one.name] === null
    : settingsOfSwitch(one).some((path) => board.originOf(path) === 'unknown');

/** Whether the value of a switch is not to be seen: the environment decides on it, or a mask hides it. */
const isHidden = (one: WaySwitch, board: Switchboard): boolean => isUndecided(one, board) || isMasked(one, board);

/** Whether nothing is known to stop a way, and a switch whose value is not known may. */
const mayBeStopped = (statement: WayStatement, board: Switchboard, effect: (one: WaySwitch) => SwitchEffect): boolean =>
  isStopped(statement, (one) => effect(one) === 'stops' || isHidden(one, board));

/** Whether the build of the server has a way; nothing where that depends on a build which is not known. */
const isInBuild = ({ build }: WayStatement, { enterpriseReady }: Switchboard): boolean | undefined => {
  if (build === undefined) return true;
  return enterpriseReady === undefined ? undefined : enterpriseReady === (build === 'enterprise');
};

/** What a way is that no switch stops: where the build decides and is not known, it depends on that. */
const unlessOtherBuild = (state: WayState, statement: WayStatement, board: Switchboard): WayState =>
  state === 'on' && isInBuild(statement, board) === undefined ? 'depends' : state;

/**
 * Whether a way is on with a config: `off` where a switch stops it, or the server's build does not have it; `on` where it
 * works without any set-up, or where the config sets up what is off by default; else it `depends` on something that a
 * config does not show, such as a licence, a key, the build or somebody's click, or a variable whose value is not known.
 */
export type WayState = 'on' | 'off' | 'depends';

/** The state of a way with a config, next to a config in which everything is at its default. */
export const stateOf = (statement: WayStatement, board: Switchboard, untouched: Switchboard): WayState => {
  if (statement.sendsNothing || isInBuild(statement, board) === false) return 'off';
  if (isStopped(statement, (one) => settingOf(one, board) === 'stops')) return 'off';
  if (mayBeStopped(statement, board, (one) => settingOf(one, board))) return 'depends';
  const isSetUp = statement.byDefault || isStopped(statement, (one) => settingOf(one, untouched) === 'stops');
  return unlessOtherBuild(isSetUp ? 'on' : 'depends', statement, board);
};

/**
 * How a new server has a switch, which writes its config itself: where a way works without any set-up, what the built-in
 * defaults say of it does not count.
 */
export const settingWhenNew = (statement: WayStatement, one: WaySwitch, board: Switchboard): SwitchEffect =>
  statement.byDefault && originOfSwitch(one, board) === 'default' ? 'does not stop' : settingOf(one, board);

/** The state of a way on a new server. */
export const stateWhenNew = (statement: WayStatement, board: Switchboard, untouched: Switchboard): WayState => {
  const state = stateOf(statement, board, untouched);
  if (!statement.byDefault || isInBuild(statement, board) === false) return state;
  const whenNew = (one: WaySwitch): SwitchEffect => settingWhenNew(statement, one, board);
  if (isStopped(statement, (one) => whenNew(one) === 'stops')) return 'off';
  return mayBeStopped(statement, board, whenNew) ? 'depends' : unlessOtherBuild('on', statement, board);
};
