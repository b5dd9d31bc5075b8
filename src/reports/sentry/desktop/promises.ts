/** One promise of the page about the desktop app's error reports, and how it is kept here. */
export interface KeptPromise {
  /** Its number, in the order of the page. */
  readonly promise: number;
  readonly says: string;
  /**
   * `enforced`: nothing else can pass. `collected`: it is sent, in the form that `how` describes. `not collected`: the
   * page says that it may be, and it is not sent. `outside`: a matter of the app, its build or its settings.
   */
  readonly kept: 'enforced' | 'collected' | 'not collected' | 'outside';
  readonly how: string;
}

type PromiseRow = readonly [says: string, kept: KeptPromise['kept'], how: string];

const rows: readonly PromiseRow[] = [
  ['Reporting is on by default, and a user can switch it off', 'outside', 'the app asks before it starts the client'],
  ['The switch is under Settings, Advanced, and counts after a restart', 'outside', 'a setting of the app'],
  ['An administrator cannot force it on or off', 'outside', 'the app has no such policy'],
  ['Reports are sent by production builds alone', 'outside', 'the app checks its build'],
  ['Reports are sent only where the build names a receiver', 'outside', 'the app checks its build'],
  ['A report is tagged stable or prerelease', 'collected', 'environment: stable or prerelease, else "other"'],
  ['Reports begin with version 6.1.0', 'outside', 'the first release built with a receiver is 6.1.1'],
  [
    'Stack traces, error messages and exceptions are collected',
    'collected',
    'classes of errors and of messages from fixed lists; positions in scripts of the app and of published packages; no message text',
  ],
  [
    'Versions of the app and of Electron, and the type of the build are collected',
    'collected',
    'version numbers of at most three parts; stable or prerelease',
  ],
  [
    'Type and version of the operating system, architecture and memory are collected',
    'collected',
    'Windows, macOS or Linux; a version number; a known architecture; whole numbers of bytes',
  ],
  [
    'Information about the processor is collected',
    'collected',
    'its maker, the number of its cores, and its frequency',
  ],
  [
    'The active view, settings and the state of the app may be collected',
    'not collected',
    'no part of a report holds them; breadcrumbs say what sort of thing happened before',
  ],
  ['Times are collected', 'collected', 'when the error happened, and each breadcrumb, in seconds'],
  [
    'No personal data: sendDefaultPii is off',
    'enforced',
    'no user, no address of a machine, and the receiver is asked not to infer one',
  ],
  [
    'No display names, user names or email addresses',
    'enforced',
    'only words from fixed lists, such as the scripts of the app, and version numbers are sent',
  ],
  [
    'No message text, file names or emoji',
    'enforced',
    'messages are reduced to a class; files that are not a script of the app or of a published package to "other"; attachments and minidumps are removed',
  ],
  [
    'No passwords, tokens, cookies, headers or keys',
    'enforced',
    'requests, breadcrumb data, local variables and contexts of other names are never looked at',
  ],
  [
    'No addresses of servers, no names of teams',
    'enforced',
    'breadcrumbs hold no data and no message; requests, tags and transactions are never looked at',
  ],
  ['Reports travel over HTTPS', 'outside', 'a matter of the transport'],
  ['The log of the app says whether reporting began', 'outside', 'a matter of the app'],
];

/** Every promise, in the order of the page. */
export const keptPromises: readonly KeptPromise[] = rows.map(([says, kept, how], index) => ({
  promise: index + 1,
  says,
  kept,
  how,
}));
