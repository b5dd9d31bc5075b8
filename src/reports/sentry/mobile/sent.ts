import { type ErrorSending, part, type SentPart } from '../sent.js';

/** What the app sends of an error, up to 1.55, and what leaves here. */
export const mobileErrorParts: readonly SentPart[] = [
  part('user', 'the id of the user, the language and the roles', 'nothing'),
  part('extra.currentTeam, currentTeamMember', 'the id of the team, and the roles in it', 'nothing'),
  part('extra.currentChannel, currentChannelMember', 'id and type of the channel, and the roles in it', 'nothing'),
  part('extra.config', 'date, hash and number of the server’s build', 'nothing'),
  part(
    'tags.serverBuildNumber, serverBuildHash',
    'number and hash of the server’s build',
    'the number, if it is a version',
  ),
  part('message', 'the text', 'a known class of messages, else "other"'),
  part('exception[].type, value', 'class and message of the error', 'a known class of both, else "other"'),
  part('frames[].filename', 'the file', 'the bundle of the app, else "other"'),
  part('frames[].function', 'the function', 'nothing: line and column give the place'),
  part('frames[].lineno, colno, in_app', 'the place, and whether the code is the app’s', 'the same'),
  part(
    'breadcrumbs[].message, data',
    'types of actions; lines of the console',
    'types made of words of the public code, else "other"',
  ),
  part('breadcrumbs[].category, type, level', 'what sort of thing happened', 'the same, if it is known'),
  part('event_id, timestamp', 'a random id; the time', 'the same; the time in UTC'),
  part(
    'level, platform, logger',
    'how bad it is, which sort of code failed, which part noticed it',
    'the same, if they are known',
  ),
  part('release, dist', 'the app by its identifier, version and build', 'version and build'),
  part('contexts.app, os', 'versions of the app and of the system', 'the same'),
  part(
    'contexts.device',
    'what the client library knows about the device, including the model',
    'known makers, architecture, memory, orientation',
  ),
  part('request', 'what the client library adds', 'nothing'),
  part(
    'sdk',
    'name and version of the client library',
    'the same, if they are known; the receiver is asked to infer no address',
  ),
];

/** How the app sends its error reports. */
export const mobileErrorSending: ErrorSending = {
  when: 'when an error happens, in builds of the app that switch it on; also where the app is connected to no server',
  host: '*.ingest.sentry.io',
  doubt: 'the address is put in when the app is built',
  stops: [
    'LogSettings.EnableDiagnostics: false on the server that the app is connected to; only up to 2.0, and not for every error',
  ],
};
