import { match } from 'ts-pattern';
import type { Origin } from '../transform/compiled.js';
import { entryOf } from '../transform/layout.js';
import { fold } from '../transform/letters.js';
import type { OptOut, Switch, WayStatement } from './declare.js';

/** A config as the switches see it. */
export interface Switchboard {
  /** Whether the release has a setting. */
  readonly has: (path: string) => boolean;
  /** The value of a setting as the server has it. */
  readonly valueOf: (path: string) => unknown;
  readonly originOf: (path: string) => Origin;
  /** The server's environment, where it is known. */
  readonly env: Readonly<Record<string, string | null | undefined>> | undefined;
}

/** How a switch is set: it stops the way, it does not, or nothing here can say. */
export type Setting = 'stops' | 'does not stop' | 'not known';

const pluginStates = 'PluginSettings.PluginStates';
const pluginSettings = 'PluginSettings.Plugins';

/** The settings that a switch looks at. */
export const settingsOfSwitch = (one: Switch): readonly string[] => {
  if (one.by === 'setting') return [one.setting];
  if (one.by === 'pluginState') return [pluginStates];
  return one.by === 'pluginKey' ? [pluginSettings] : [];
};

/** What a switch is called: the path of a setting, or the name of what else it is. */
export const nameOfSwitch = (one: Switch): string => {
  if (one.by === 'setting') return one.setting;
  if (one.by === 'pluginState') return `${pluginStates}['${one.plugin}'].Enable`;
  return one.by === 'pluginKey' ? `${pluginSettings}['${one.plugin}'].${one.key}` : one.name;
};

const stopsIf = (stops: boolean): Setting => (stops ? 'stops' : 'does not stop');

/** A plugin keeps an empty list as a list or as its text; a setting that it does not have counts as empty. */
const pluginKeyIs = (held: unknown, value: string): boolean =>
  (Array.isArray(held) ? JSON.stringify(held) : held) === value;

const caseless = (map: unknown, name: string): unknown => {
  const found = Object.keys(Object(map)).find((key) => fold(key) === fold(name));
  return found === undefined ? undefined : entryOf(map, found);
};

/** How a config has a switch. */
export const settingOf = (one: Switch, board: Switchboard): Setting =>
  match(one)
    .returnType<Setting>()
    .with({ by: 'setting' }, ({ setting, value }) => stopsIf(board.valueOf(setting) === value))
    .with({ by: 'pluginState' }, ({ plugin }) =>
      stopsIf(entryOf(entryOf(board.valueOf(pluginStates), plugin), 'Enable') !== true),
    )
    .with({ by: 'pluginKey' }, ({ plugin, key, value }) =>
      stopsIf(pluginKeyIs(caseless(entryOf(board.valueOf(pluginSettings), plugin), key), value)),
    )
    .with({ by: 'environment' }, ({ name, value }) =>
      board.env === undefined || board.env[name] === null ? 'not known' : stopsIf(board.env[name] === value),
    )
    .with({ by: 'policy' }, { by: 'appSetting' }, () => 'not known')
    .exhaustive();

/** The switches of an opt-out, which are needed together. */
export const switchesOf = (optOut: OptOut): readonly Switch[] => ('all' in optOut ? optOut.all : [optOut]);

const isStopped = ({ off }: WayStatement, board: Switchboard): boolean =>
  off.some((optOut) => switchesOf(optOut).every((one) => settingOf(one, board) === 'stops'));

/**
 * Whether a way is on with a config: `off` where a switch stops it; `on` where it works without any set-up, or where the
 * config sets up what is off by default; else `not by default`: it needs something that a config does not show, such as a
 * licence, a key or somebody's click.
 */
export type WayState = 'on' | 'off' | 'not by default';

/** The state of a way with a config, next to a config in which everything is at its default. */
export const stateOf = (statement: WayStatement, board: Switchboard, untouched: Switchboard): WayState => {
  if (isStopped(statement, board)) return 'off';
  return statement.byDefault || isStopped(statement, untouched) ? 'on' : 'not by default';
};
