import type { Remaining, RemainingSwitch, Stopping, SwitchState } from '../audit/stopping/switches.js';
import { guarded } from '../misuse.js';
import { capital } from './printed.js';

/** Where the value of a switch comes from, as the end of a sentence. */
const origin = ({ from, variable, setBy = variable }: SwitchState): string => {
  if (from === 'environment') return `, set by the environment${setBy === undefined ? '' : ` variable ${setBy}`}`;
  return from === 'default' ? ' by default' : ' in this config';
};

const heldBy = (state: SwitchState): string => {
  const { flag, setting, unknown, stoppingVariable: stopper } = state;
  if (unknown) return `${setting} decides, and its value is not known`;
  const held = `${setting} is ${flag}${origin(state)}`;
  if (!stopper?.stops) return held;
  const variable = `the environment variable ${stopper.name} is ${stopper.value}`;
  return flag ? `${variable}, whatever ${setting} says` : `${held}, and ${variable}`;
};

/** What telemetry is switched off by, as a sentence without its full stop. */
export const whyOff = ({ diagnostics }: Stopping): string => capital(heldBy(diagnostics));

/** That something is switched off, and by what. */
const offText = (state: SwitchState): string => `${capital(state.stops)} is off (${heldBy(state)})`;

const hasSwitch = (remaining: RemainingSwitch | Remaining): remaining is RemainingSwitch => 'setting' in remaining;

/** The command that lists whatever else is sent. */
const outboundCommand = 'mm-diagnostics outbound';

const othersIn = ({ remains }: Stopping): number =>
  remains.filter((remaining) => remaining.on && !hasSwitch(remaining)).length;

/** How much else is sent, which has no sentence of its own; nothing, or how many things. */
const moreText = (more: number): string =>
  more === 0
    ? 'nothing else can be sent by the server, its plugins or the web app'
    : `${more === 1 ? '1 other connection' : `${more} other connections`} of the server, its plugins or the web app ${more === 1 ? 'is' : 'are'} still on`;

/** The same with the command that lists them. */
const moreListed = (stopping: Stopping, command: string): string => {
  const more = othersIn(stopping);
  return more === 0 ? moreText(more) : `${moreText(more)}: ${command} lists ${more === 1 ? 'it' : 'them'}`;
};

/** What the others among the switches let through: a sentence for each. */
const othersText = (others: readonly SwitchState[]): string =>
  others
    .map((state) =>
      state.unknown
        ? `Perhaps still sent: ${state.stops}, which has a switch of its own (${heldBy(state)}).`
        : state.on
          ? `Still sent: ${state.stops}, which has a switch of its own (${heldBy(state)}).`
          : `${capital(state.stops)} is off, too (${heldBy(state)}).`,
    )
    .join(' ');

/** The state of telemetry as a title. */
export const telemetryTitle = ({ diagnostics }: Stopping, off: boolean): string => {
  if (off) return offText(diagnostics);
  return diagnostics.unknown ? `It is not known whether telemetry is on: ${heldBy(diagnostics)}` : 'Telemetry is on';
};

/** What is sent although telemetry is off: sentences, and the command that lists the rest of it. */
export const stillSent = (stopping: Stopping, command: string): readonly string[] => {
  const more = othersIn(stopping);
  const sentences = `${othersText(stopping.remains.filter(hasSwitch))} ${capital(moreText(more))}`;
  return more === 0 ? [`${sentences}.`] : [`${sentences}:`, command];
};

/** Of more that is undecided, the command that lists it gives the names. */
const mostUndecided = 3;

/** What goes on when telemetry is switched off, after “not stopped”. */
export const notStopped = (stopping: Stopping): string => {
  const own = stopping.remains.filter(hasSwitch).flatMap(({ on, stops }) => (on ? [stops] : []));
  const more = othersIn(stopping);
  const things = [...own, ...(more === 0 ? [] : [`${more} other ${more === 1 ? 'connection' : 'connections'}`])];
  const undecided = stopping.remains.filter(({ unknown }) => unknown).map(({ name }) => name);
  const known =
    things.length === 0 ? 'nothing else is sent by the server, its plugins or the web app' : things.join(' and ');
  if (undecided.length === 0) return known;
  const which = undecided.length <= mostUndecided ? undecided.join(', ') : `${undecided.length} more`;
  return `${known}; not known, as the environment decides: ${which}`;
};

/**
 * That something is off with this config, by which switch, and what is sent all the same.
 *
 * @param stopping - as {@link explain} gives it
 * @param setting - the setting or variable that switches it off; that of telemetry otherwise
 * @returns some sentences, to be shown where it is off
 * @example
 * const explanation = explain('{"LogSettings": {"EnableDiagnostics": false}}', { release: '10.8' });
 * if (explanation.status === 'ok') describeOff(explanation.stop); // 'Telemetry is off (LogSettings.EnableDiagnostics is false …'
 */
export const describeOff = (stopping: Stopping, setting?: string): string =>
  guarded(() => {
    const all = [stopping.diagnostics, ...stopping.remains.filter(hasSwitch)];
    const isOf = ({ setting: own, stoppingVariable }: SwitchState): boolean =>
      [own, stoppingVariable?.name].includes(setting);
    const off = (setting === undefined ? undefined : all.find(isOf)) ?? stopping.diagnostics;
    const others = othersText(all.filter((state) => state !== off));
    return `${offText(off)}. ${others} ${capital(moreListed(stopping, outboundCommand))}.`;
  });

/** One way to set a switch: where, and what to do there. */
export type StoppingWay = readonly [where: string, what: string];

const consoleText = ({ path, title }: SwitchState['systemConsole']): string => `${path} > ${title}`;

const waysOf = (state: SwitchState): readonly StoppingWay[] => [
  ['System Console', `${consoleText(state.systemConsole)}: false`],
  ['config.json', `${state.setting}: false`],
  ...(state.variable === undefined
    ? []
    : ([
        ['environment', `${state.variable}=false${state.onlyIfNamed ? ', if the file names the setting' : ''}`],
      ] as const)),
];

/** Where telemetry is switched off, by setting something to false. */
export const placesToSwitchOff = ({ diagnostics }: Stopping): readonly StoppingWay[] => {
  const { systemConsole, setting, variable, onlyIfNamed } = diagnostics;
  return [
    ['System Console', consoleText(systemConsole)],
    ['config.json', setting],
    ...(variable === undefined
      ? []
      : ([['environment', `${variable}${onlyIfNamed ? ', if the file names the setting' : ''}`]] as const)),
  ];
};

/** How to stop telemetry, and what remains. */
export const waysToStop = (stopping: Stopping, command = outboundCommand): readonly StoppingWay[] => {
  const { diagnostics, remains } = stopping;
  const { stoppingVariable } = diagnostics;
  return [
    ['now', `${diagnostics.unknown ? 'not known' : diagnostics.on ? 'on' : 'off'}: ${heldBy(diagnostics)}`],
    ...waysOf(diagnostics),
    ...(stoppingVariable === undefined
      ? []
      : ([['or', `${stoppingVariable.name}=${stoppingVariable.value} in the environment`]] as const)),
    ...(diagnostics.variable === undefined ? ([['environment', 'this version reads none']] as const) : []),
    ...(diagnostics.restart ? ([['then', 'restart the server: some of it stops only then']] as const) : []),
    ...remains.filter(hasSwitch).flatMap((state): readonly StoppingWay[] => [
      ['what remains', `${state.stops}: ${state.unknown ? 'not known' : state.on ? 'on' : 'off'}, as ${heldBy(state)}`],
      [
        'its switch',
        waysOf(state)
          .map(([, what]) => what)
          .join('; '),
      ],
    ]),
    ['and', moreListed(stopping, command)],
  ];
};
