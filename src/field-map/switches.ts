import type { Timeline } from '../releases/timeline.js';
import type { PathOf } from '../schema/paths.js';
import { optOut, optOutVariable, type StoppingVariable } from './opt-out.js';
import { securityOptOut } from './security-address.js';

/** A flag of config.json that, while it is false, stops something that a server sends. */
export interface Switch {
  /** What it stops, as the subject of a sentence. */
  readonly stops: string;
  readonly setting: PathOf<'flag'>;
  /** The variable of the environment that stops it as well. */
  readonly variable?: Timeline<StoppingVariable>;
  /** Some of it stops only when the server starts again. */
  readonly restart?: Timeline<true>;
}

/** The switch of the diagnostics: of everything that this map is about. */
export const diagnosticsSwitch: Switch = {
  stops: 'telemetry',
  setting: optOut,
  variable: optOutVariable,
  restart: { '5.26': true },
};

/** The switch of the security update check, which that of the diagnostics does not stop. */
export const securitySwitch: Switch = {
  stops: 'the security update check',
  setting: securityOptOut,
};
