/** What a sort of finding means, and what to do about it: for programs that show results. */
export interface RuleText {
  readonly title: string;
  readonly says: string;
  readonly help: string;
}

/** What has to be done about anything that should not have been sent. */
export const switchOff =
  'Switch telemetry off if this must not be sent (docs/turn-it-off.md), or change the setting that it comes from.';

/** What may be done about anything that this version does not send. */
export const otherVersion =
  'Name the version of the server with --release. If it is right, find out which program sends this, and whether it may.';
