/** Exit codes: fine, findings, unusable input or usage, switched off. */
export const exit = { fine: 0, findings: 1, unusable: 2, disabled: 3 } as const;

/** What the exit codes say. */
export const exitCodes = '0 success, 1 findings, 2 unusable input or usage, 3 telemetry is off in this config.';

/** A mistake in the call, or several: printed on stderr, a message each; exit code 2. */
export class UsageError extends Error {
  readonly messages: readonly string[];

  constructor(...messages: readonly string[]) {
    super(messages.join('; '));
    this.messages = messages;
  }
}
