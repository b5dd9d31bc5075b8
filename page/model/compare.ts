import { type Diff, type DiffSide, diff, readCapture } from '../../src/audit.js';
import { type Release, serverVersion } from '../../src/index.js';
import { originsOf } from '../../src/inputs/maybe-silent.js';
import { parsed } from '../../src/inputs/parsed.js';
import type { Chosen } from './chosen.js';
import type { UpgradeOptions } from './upgrade.js';
import { counted } from './words.js';

/** One of two files to compare, and its release where somebody chose one. */
export interface SideGiven {
  readonly text: string;
  readonly release?: Release;
  /** What its payload depends on, where it says so itself. */
  readonly context?: UpgradeOptions;
}

/** What a packet says of itself: its version, if that sends telemetry of its config, and its plugins. */
const ofPacket = (packet: NonNullable<Chosen['packet']>, { asLoaded }: UpgradeOptions): Omit<SideGiven, 'text'> => {
  const { version, plugins, facts } = packet;
  const known = version === undefined ? undefined : serverVersion(version);
  const release = known === undefined || 'code' in known ? undefined : known.release;
  return {
    ...(release !== undefined && { release }),
    context: {
      ...(asLoaded && { asLoaded }),
      ...(plugins && { plugins }),
      ...(facts.enterpriseReady === true && { enterpriseReady: true }),
    },
  };
};

/** A file as it is compared; nothing where it could not be read. */
export const sideGiven = (
  { text, packet }: Chosen,
  release: Release | undefined,
  context: UpgradeOptions,
): SideGiven | undefined =>
  text === undefined
    ? undefined
    : { text, ...(packet && ofPacket(packet, context)), ...(release !== undefined && { release }) };

/** A config needs a release: the chosen one, else a guess that is good enough. A payload and a capture do without. */
export const releaseOfSide = (
  { text, release }: SideGiven,
  other?: Release,
): { readonly release?: Release; readonly guessed: boolean } => {
  if (release !== undefined) return { release, guessed: false };
  if (readCapture(text).sort !== 'config') return { guessed: false };
  const { guess, maybeSilent } = originsOf(parsed(text));
  // Of two configs that are compared, one that fits the version of the other is taken for one of that version.
  if (other !== undefined && guess && [...guess.alike, guess.release].includes(other))
    return { release: other, guessed: true };
  return guess === undefined || maybeSilent ? { guessed: false } : { release: guess.release, guessed: true };
};

/** Compares two files of whatever sort. */
export const compare = (a: SideGiven, b: SideGiven, context: UpgradeOptions): Diff => {
  const optionsOf = (side: SideGiven, other: SideGiven) => {
    const { release } = releaseOfSide(side, other.release);
    return { ...(side.context ?? context), ...(release !== undefined && { release }) };
  };
  return diff(a.text, b.text, { a: optionsOf(a, b), b: optionsOf(b, a) });
};

const sorts: { readonly [S in DiffSide['sort']]: string } = {
  config: '',
  payload: 'payload',
  capture: 'capture',
  facts: 'facts about a server',
};

/** What one of the two turned out to be. */
export const sideText = ({ sort, release, properties, disabled }: DiffSide): string =>
  [
    sorts[sort],
    release === undefined ? '' : `Mattermost ${release}`,
    counted(properties, 'fact'),
    disabled === undefined ? '' : 'telemetry is off',
  ]
    .filter((part) => part !== '')
    .join(' · ');
