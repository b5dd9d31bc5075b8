/** The target of a request, in parts. A part that the request does not have is absent. */
interface RequestTarget {
  readonly scheme?: string | undefined;
  readonly credentials?: string | undefined;
  readonly host?: string | undefined;
  readonly path?: string | undefined;
  readonly query: string;
  readonly fragment: string;
}

/** A request as it was captured, in whole or in part. */
export interface CapturedRequest {
  readonly method?: string | undefined;
  readonly target: RequestTarget;
  /** A line that is no header has no name. */
  readonly headers: readonly { readonly name?: string; readonly value: string }[];
  readonly body: string;
}

const rest = '(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$';

const targets: readonly RegExp[] = [
  new RegExp(`^(?<scheme>[a-z][a-z0-9+.-]*)://(?:(?<credentials>[^/?#]*)@)?(?<host>[^/?#]*)${rest}`, 'i'),
  new RegExp(`^(?=[/?])${rest}`),
  new RegExp(`^(?:(?<credentials>[\\w.~%!$&'()*+,;=:-]*)@)?(?<host>[a-z0-9.-]+(?::\\d+)?)(?=[/?])${rest}`, 'i'),
  /^(?<query>[\w.~%+-]+=[^#]*)(?:#(?<fragment>.*))?$/,
];

const targetOf = (text: string): RequestTarget | undefined => {
  for (const pattern of targets) {
    const parts = /\s/.test(text) ? undefined : pattern.exec(text)?.groups;
    if (parts === undefined) continue;
    const { scheme, credentials, host, query = '', fragment = '' } = parts;
    return { scheme, credentials, host, path: parts.path ?? (host && ''), query, fragment };
  }
  return undefined;
};

const startOf = (line: string): Pick<CapturedRequest, 'method' | 'target'> | undefined => {
  const [, method, named = line] = /^([A-Z]{3,7}) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/.exec(line) ?? [];
  const target = targetOf(named);
  return target && { method, target };
};

const headerOf = (line: string): CapturedRequest['headers'][number] => {
  const [, name, value] = /^([^\s:]+):[ \t]*(.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? { value: line } : { name, value };
};

const oneRequest = (lines: readonly string[]): CapturedRequest | undefined => {
  const start = startOf(lines[0]?.trim() ?? '');
  if (start === undefined) return undefined;
  const empty = lines.findIndex((line) => line.trim() === '');
  const end = empty === -1 ? lines.length : empty;
  return { ...start, headers: lines.slice(1, end).map(headerOf), body: lines.slice(end).join('\n').trim() };
};

/** The first line of a request, as the log of a receiver holds it. */
const logged = /"([A-Z]{3,7} \S+ HTTP\/\d(?:\.\d)?)"/;

/**
 * The requests in a text: one as it was sent, its first line, the address that was asked, its query; or the lines of an
 * access log, of which all but the requests is the receiver's.
 */
export const requestsIn = (text: string): readonly CapturedRequest[] => {
  const lines = text.split(/\r?\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  const inLog = filled.map((line) => logged.exec(line)?.[1]);
  const asLines = inLog.every((line) => line !== undefined)
    ? inLog.map((line) => [line])
    : [lines.slice(lines.indexOf(filled[0] ?? ''))];
  const read = asLines.map(oneRequest);
  return read.every((request) => request !== undefined) ? read : [];
};
