import { guarded } from '../misuse.js';
import { capital } from '../printed.js';
import type { Remaining, RemainingSwitch, Stopping, SwitchState } from './switches.js';

/** Only one of them is a plural. */
const isPlural = (stops: string): boolean => stops.endsWith('s');
const verb = (stops: string): string => (isPlural(stops) ? 'are' : 'is');
const have = (stops: string): string => (isPlural(stops) ? 'have' : 'has');
const their = (stops: string): string => (isPlural(stops) ? 'their' : 'its');

/** Where the value of a switch comes from, as the end of a sentence. */
const origin = ({ from, variable, setBy = variable }: SwitchState): string => {
  if (from === 'environment') return `set by the environment${setBy === undefined ? '' : ` (${setBy})`}`;
  return from === 'default' ? 'by default' : 'in this config';
};

const heldBy = (state: SwitchState): string => {
  const { flag, setting, unknown, stoppingVariable: stopper } = state;
  if (unknown) return `the environment decides on ${setting}, and its value is not known`;
  const held = `${setting} is ${flag}, ${origin(state)}`;
  if (!stopper?.stops) return held;
  const variable = `the environment variable ${stopper.name} is ${stopper.value}`;
  return flag ? `${variable}, whatever ${setting} says` : `${held}, and ${variable}`;
};

/** That something is switched off, and by what. */
const offText = (state: SwitchState): string =>
  state.from === 'file' && !state.stoppingVariable?.stops
    ? `${capital(state.stops)} ${verb(state.stops)} off: ${state.setting} is false in this config.`
    : `${capital(state.stops)} ${verb(state.stops)} off: ${heldBy(state)}.`;

const hasSwitch = (remaining: RemainingSwitch | Remaining): remaining is RemainingSwitch => 'setting' in remaining;

/** How much else is sent, which has no sentence of its own. */
const moreText = ({ remains }: Stopping): string => {
  const more = remains.filter((remaining) => remaining.on && !hasSwitch(remaining)).length;
  if (more === 0) return 'nothing else can be sent by the server, its plugins or the web app';
  const [things, them] = more === 1 ? ['1 other thing', 'it'] : [`${more} other things`, 'them'];
  return `${things} can still be sent by the server, its plugins or the web app: mm-diagnostics outbound lists ${them}`;
};

/** What the others among the switches let through: a sentence for each. */
const othersText = (others: readonly SwitchState[]): string =>
  others
    .map((state) =>
      state.on
        ? `Still sent: ${state.stops}, which ${have(state.stops)} a switch of ${their(state.stops)} own (${heldBy(state)}).`
        : `${capital(state.stops)} ${verb(state.stops)} off, too (${heldBy(state)}).`,
    )
    .join(' ');

/**
 * That something is off with this config, by which switch, and what is sent all the same.
 *
 * @param stopping - as {@link explain} gives it
 * @param setting - the setting or variable that switches it off; that of the diagnostics otherwise
 * @returns some sentences, to be shown where it is off
 * @example
 * const told = explain('{"LogSettings": {"EnableDiagnostics": false}}', { release: '10.8' });
 * if (told.status === 'ok') describeOff(told.stop); // 'Diagnostics are off: LogSettings.EnableDiagnostics is false …'
 */
export const describeOff = (stopping: Stopping, setting?: string): string =>
  guarded(() => {
    const all = [stopping.diagnostics, ...stopping.remains.filter(hasSwitch)];
    const isOf = ({ setting: own, stoppingVariable }: SwitchState): boolean =>
      [own, stoppingVariable?.name].includes(setting);
    const off = (setting === undefined ? undefined : all.find(isOf)) ?? stopping.diagnostics;
    return `${offText(off)} ${othersText(all.filter((state) => state !== off))} ${capital(moreText(stopping))}.`;
  });

/** One way to set a switch: where, and what to do there. */
export type Way = readonly [where: string, what: string];

const consoleText = ({ path, title }: SwitchState['systemConsole']): string => `${path} > ${title}`;

const waysOf = (state: SwitchState): readonly Way[] => [
  ['config.json', `${state.setting}: false`],
  ['System Console', `${consoleText(state.systemConsole)}: false`],
  ...(state.variable === undefined
    ? []
    : ([
        ['environment', `${state.variable}=false${state.onlyIfNamed ? ', if the file names the setting' : ''}`],
      ] as const)),
];

/** How to stop the diagnostics, and what remains. */
export const waysToStop = (stopping: Stopping): readonly Way[] => {
  const { diagnostics, remains } = stopping;
  return [
    ['now', `${diagnostics.unknown ? 'not known' : diagnostics.on ? 'on' : 'off'}: ${heldBy(diagnostics)}`],
    ...waysOf(diagnostics),
    ...(diagnostics.stoppingVariable === undefined
      ? []
      : ([
          ['or', `${diagnostics.stoppingVariable.name}=${diagnostics.stoppingVariable.value} in the environment`],
        ] as const)),
    ...(diagnostics.variable === undefined ? ([['environment', 'this release reads none']] as const) : []),
    ...(diagnostics.restart ? ([['then', 'restart the server: some of it stops only then']] as const) : []),
    ...remains.filter(hasSwitch).flatMap((state): readonly Way[] => [
      ['what remains', `${state.stops}: ${state.on ? 'on' : 'off'}, as ${heldBy(state)}`],
      [
        'its switch',
        waysOf(state)
          .map(([, what]) => what)
          .join('; '),
      ],
    ]),
    ['and', moreText(stopping)],
  ];
};
