import type { Explained, OutboundWay, SwitchState } from '../../src/audit.js';
import { isSettingAt } from './known-settings.js';

/** One place where a switch is set to false: what to copy. */
interface SwitchPlace {
  readonly where: string;
  readonly what: string;
  /** A path through menus, not code. */
  readonly menu?: true;
}

/** A switch with the places where it can be set. */
export interface SwitchText {
  readonly stops: string;
  readonly state: 'on' | 'off' | 'unknown';
  readonly places: readonly SwitchPlace[];
  /** What to know when setting it. */
  readonly note: string;
}

const split = (path: string): readonly [section: string, name: string] => {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
};

/** mmctl came with the mode in which it needs no sign-in. */
const cameWithMmctl = 'ServiceSettings.EnableLocalMode';

const switchText = (state: SwitchState, release: Explained['release']): SwitchText => {
  const { stops, setting, on, unknown, systemConsole, variable, onlyIfNamed, restart } = state;
  const [section, name] = split(setting);
  const hasMmctl = isSettingAt(release, cameWithMmctl);
  const { path, title } = systemConsole;
  const after = restart
    ? 'Restart the server afterwards: some of it stops only then.'
    : 'The file and the variable need a restart.';
  const wins = variable === undefined ? '' : ' The variable wins over the other places.';
  return {
    stops,
    state: unknown ? 'unknown' : on ? 'on' : 'off',
    places: [
      ...(path === '' ? [] : [{ where: 'System Console', what: `${path} > ${title}`, menu: true as const }]),
      { where: `config.json, under ${section}`, what: `"${name}": false` },
      ...(variable === undefined
        ? []
        : [
            {
              where: `Environment variable${onlyIfNamed ? ', if the file names the setting' : ''}`,
              what: `${variable}=false`,
            },
          ]),
      ...(hasMmctl ? [{ where: 'mmctl', what: `mmctl config set ${setting} false` }] : []),
    ],
    note: `${after}${wins}`,
  };
};

/** The switch of telemetry, and those of what goes on without it. */
export const switchesOf = ({ stop, release }: Explained): readonly [telemetry: SwitchText, ...others: SwitchText[]] => [
  switchText(stop.diagnostics, release),
  ...stop.remains.flatMap((one) => ('setting' in one ? [switchText(one, release)] : [])),
];

/** The switch of a way out that one setting stops alone; nothing where it is another sort of switch. */
export const switchOfWay = ({ name, state, off }: OutboundWay): SwitchText | undefined => {
  const [one] = off.find((together) => together.length === 1 && together[0]?.by === 'setting') ?? [];
  if (one?.name === undefined) return undefined;
  const [section, own] = split(one.name);
  const value = JSON.stringify(one.stopsAt);
  const { menu, title } = one.console ?? {};
  return {
    stops: name.slice(0, 1).toLowerCase() + name.slice(1),
    state: state === 'depends' ? 'unknown' : state,
    places: [
      ...(menu === undefined ? [] : [{ where: 'System Console', what: `${menu} > ${title}`, menu: true as const }]),
      { where: `config.json, under ${section}`, what: `"${own}": ${value}` },
      ...(one.variable === undefined
        ? []
        : [{ where: 'Environment variable', what: `${one.variable}=${one.stopsAt}` }]),
      { where: 'mmctl', what: `mmctl config set ${one.name} ${one.stopsAt}` },
    ],
    note: 'The file and the variable need a restart. The variable wins over the other places.',
  };
};
