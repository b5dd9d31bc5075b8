/** What asks a program to end; SIGHUP comes when its terminal is closed. */
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that ends the session in good order; the second one ends the process at once, as the system does it. */
export const onSignals = (): { readonly signal: AbortSignal; readonly done: () => void } => {
  const controller = new AbortController();
  const done = (): void => {
    for (const name of names) process.off(name, end);
  };
  const end = (): void => {
    controller.abort();
    // From now on the system's own handling is in force.
    done();
  };
  for (const name of names) process.on(name, end);
  return { signal: controller.signal, done };
};
