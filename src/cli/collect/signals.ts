/** A signal that ends the session in good order; the second one ends the process at once, as the system does it. */
export const onSignals = (): { readonly signal: AbortSignal; readonly done: () => void } => {
  const controller = new AbortController();
  const done = (): void => {
    process.off('SIGINT', end).off('SIGTERM', end);
  };
  const end = (): void => {
    controller.abort();
    // From now on the system's own handling is in force.
    done();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return { signal: controller.signal, done };
};
