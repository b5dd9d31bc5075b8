/** Where something goes: a host, with what is known of port and path. */
export interface Receiver {
  readonly host: string;
  readonly port?: number;
  readonly path?: string;
  /** When, or how sure: `5.35+`, `inferred`. */
  readonly remark?: string;
}

const form = /^(?<host>[\w*<>-]+(?:\.[\w*<>-]+)+)(?::(?<port>\d+))?(?<path>\/\S*)?(?: \((?<remark>.+)\))?$/;

/**
 * A receiver as a declaration writes it; `undefined` for one that has no name, such as an address which the administrator
 * chooses.
 */
export const receiverOf = (written: string): Receiver | undefined => {
  const { host, port, path, remark } = form.exec(written)?.groups ?? {};
  if (host === undefined) return undefined;
  return {
    host,
    ...(port !== undefined && { port: Number(port) }),
    ...(path !== undefined && { path }),
    ...(remark !== undefined && { remark }),
  };
};
