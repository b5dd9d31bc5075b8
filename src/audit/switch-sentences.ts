import { type Stopping, type SwitchState, stillSent } from './switches.js';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const verb = (stops: string): string => (stops.endsWith('s') ? 'are' : 'is');

/** Where the value of a switch comes from, as the end of a sentence. */
const origin = ({ from, variable }: SwitchState): string => {
  if (from === 'environment') return `set by the environment${variable === undefined ? '' : ` (${variable})`}`;
  return from === 'default' ? 'by default' : 'in this config';
};

const heldBy = (state: SwitchState): string => `${state.setting} is ${state.on}, ${origin(state)}`;

/** That something is switched off, and by what. */
export const offText = (state: SwitchState): string =>
  state.from === 'file'
    ? `${capital(state.stops)} ${verb(state.stops)} off: ${state.setting} is false in this config.`
    : `${capital(state.stops)} ${verb(state.stops)} off: ${heldBy(state)}.`;

/** What is sent although diagnostics are off: a sentence for each thing with a switch of its own. */
export const stillSentText = (stopping: Stopping): string => {
  const still = stillSent(stopping);
  return stopping.remains
    .map((state) =>
      still.includes(state)
        ? `Still sent: ${state.stops}, which has a switch of its own (${heldBy(state)}).`
        : `${capital(state.stops)} ${verb(state.stops)} off, too (${heldBy(state)}).`,
    )
    .join(' ');
};

/**
 * That diagnostics are off with this config, by what, and what is sent all the same.
 *
 * @param stopping - as {@link explain} gives it
 * @returns two sentences, to be shown where diagnostics are off
 * @example
 * const told = explain('{"LogSettings": {"EnableDiagnostics": false}}', { release: '10.8' });
 * if (told.status === 'ok') describeOff(told.stop); // 'Diagnostics are off: LogSettings.EnableDiagnostics is false …'
 */
export const describeOff = (stopping: Stopping): string =>
  `${offText(stopping.diagnostics)} ${stillSentText(stopping)}`;

/** One way to set a switch: where, and what to do there. */
export type Way = readonly [where: string, what: string];

const consoleText = ({ path, title }: SwitchState['console']): string => `${path} > ${title}`;

const waysOf = (state: SwitchState): readonly Way[] => [
  ['config.json', `${state.setting}: false`],
  ['System Console', `${consoleText(state.console)}: false`],
  ...(state.variable === undefined
    ? []
    : ([
        ['environment', `${state.variable}=false${state.onlyIfNamed ? ', if the file names the setting' : ''}`],
      ] as const)),
];

/** How to stop the diagnostics, and what remains. */
export const waysToStop = ({ diagnostics, remains }: Stopping): readonly Way[] => [
  ['now', `${diagnostics.on ? 'on' : 'off'}: ${heldBy(diagnostics)}`],
  ...waysOf(diagnostics),
  ...(diagnostics.variable === undefined ? ([['environment', 'this release reads none']] as const) : []),
  ...(diagnostics.restart ? ([['then', 'restart the server: some of it stops only then']] as const) : []),
  ...remains.flatMap((state): readonly Way[] => [
    ['what remains', `${state.stops}: ${state.on ? 'on' : 'off'}, as ${heldBy(state)}`],
    [
      'its switch',
      waysOf(state)
        .map(([, what]) => what)
        .join('; '),
    ],
  ]),
];
