import type { Departure } from '../../../field-map/departures.js';
import { findVersion, isBefore, type ServerVersion } from '../../../releases/server-version.js';
import { type ErrorSending, lessLeaves, part, type SentPart } from '../sent.js';

/** The first release that reports panics. */
export const firstServerError = '5.26';

interface SentRow extends SentPart {
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
}

const row = (name: string, sent: string, leaves: string, range: Pick<SentRow, 'since' | 'until'> = {}): SentRow => ({
  ...part(name, sent, leaves),
  ...range,
});

const early = { until: '5.30' } as const;
const late = { since: '5.30' } as const;

const rows: readonly SentRow[] = [
  row('request.url', 'host and path of the request, with the ids in it', 'nothing'),
  row('request.headers', 'every header, also those that hold a token', 'nothing', early),
  row('request.cookies', 'the cookies, also that of the session', 'nothing', early),
  row('request.query_string', 'what follows the path in the address', 'nothing', early),
  row('request.data', 'the body of the request', 'nothing', early),
  row('request.headers, cookies, query_string, data', 'nothing: removed from 5.30 on', 'nothing', late),
  row('server_name', 'the name of the machine', 'nothing'),
  row('release', 'the hash of the build', 'the version of the server, as it was given'),
  row('message', 'the text that was raised', 'a known class of messages of the language, else "other"'),
  row('exception[].type', 'the type of the error', 'the type, if it is made of words of the public code, else "other"'),
  row('exception[].value', 'the message', 'a known class of messages of the language, else "other"'),
  row('frames[].module', 'the package', 'the package, if it is of the server or public, else "other"'),
  row('frames[].function', 'the function', 'the function, if it is made of words of the public code, else "other"'),
  row(
    'frames[].filename, abs_path',
    'the file',
    'its path within the module, if it is made of such words, else "other"',
  ),
  row('frames[].lineno, in_app', 'the line, and whether the code is the server’s', 'the same'),
  row('threads[]', 'the stack, where a string was raised', 'the stack, as above; no id and no name'),
  row('event_id, timestamp', 'a random id; the time', 'the same; the time in UTC'),
  row(
    'level, platform, environment',
    'how bad it is, the language, what the server runs in',
    'the same, if they are known',
  ),
  row('contexts.os, device, runtime', 'operating system, processor, version of Go', 'the same, if they are known'),
  row(
    'sdk',
    'name and version of the client library',
    'the same, if they are known; the receiver is asked to infer no address',
  ),
  row('modules', 'every module of the build, with its version', 'nothing'),
  row('user, tags, extra, breadcrumbs', 'whatever else the client library attaches', 'nothing'),
];

/** What the server of a version sends in each part of a report, and what leaves here. */
export const partsAt = (version: ServerVersion): readonly SentPart[] =>
  rows.flatMap(({ since, until, ...sentPart }) => {
    const holds =
      (since === undefined || !isBefore(version, since)) && (until === undefined || isBefore(version, until));
    return holds ? [sentPart] : [];
  });

/** Where less of a panic leaves here than a server of a release sends, on purpose. */
export const serverErrorDepartures = (release: string): readonly Departure[] => {
  const version = findVersion(release, firstServerError);
  return version.ok ? lessLeaves('server-error', partsAt(version.value)) : [];
};

/** How a server of a version sends its error reports. */
export const sendingAt = (version: ServerVersion): ErrorSending => ({
  when: 'when a handler of HTTP requests panics; no other error is reported',
  host: isBefore(version, '11.0') ? 'o94110.ingest.sentry.io' : 'o94110.ingest.us.sentry.io',
  ...(isBefore(version, '8.0') && {
    doubt: 'before 8.0 the address is put in when the server is built; the host is inferred from 8.0',
  }),
  stops: [
    'LogSettings.EnableSentry: false, and a restart',
    'LogSettings.EnableDiagnostics: false, and a restart',
    ...(isBefore(version, '8.0') ? [] : ['the environment variable MM_SERVICEENVIRONMENT=dev']),
  ],
});
