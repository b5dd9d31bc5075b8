import { appSetting, onlyTheNetwork, policy, way } from '../declare.js';

export const desktopUpdateCheck = way({
  id: 'desktop-update-check',
  name: 'Update check of the desktop app',
  by: 'desktop',
  purpose: 'asks whether there is a newer version of the app',
  sure: 'certain',
  doubt: 'versions 4.3 to 5.0 contain an updater that nothing starts, so they do not check; in 5.1 to 6.0 store builds and Linux packages do not check either',
  sources: [
    'mattermost/desktop@v4.3.0 electron-builder.json, src/main/autoUpdater.js',
    'mattermost/desktop@v5.6.0 src/common/Validator.ts:147',
    'mattermost/desktop@v6.3.0 src/main/updateNotifier.ts, src/main/app/initialize.ts:418',
    'mattermost/desktop@15baa6f88',
    'mattermost/docs@9dd1c713ed desktop changelog',
    'mattermost/desktop@v6.1.0, v6.2.0 src/common/config/index.ts (canUpgrade)',
  ],
  always: {
    identifies: ['IP address of the user'],
    off: [policy('EnableAutoUpdater', 0), appSetting('autoCheckForUpdates', false)],
    byDefault: true,
  },
  since: {
    '5.1': {
      hosts: ['releases.mattermost.com:443/desktop/*'],
      when: 'when the app starts, then every hour',
      sends: 'a request for a small file whose name shows the operating system; the update library may add an id of its own',
      note: 'up to 6.1 the policy works on Windows only, from 6.2 on Windows and macOS',
    },
    '6.1': {
      hosts: ['releases.mattermost.com:443/desktop/latest.txt'],
      when: '5 seconds after the app starts, then every hour until a newer version is found',
      sends: 'a request for a text file, without any id',
      note: 'nightly builds and release candidates read <channel>.txt instead; a newer version is downloaded only on a click; up to 6.1 the policy works on Windows only, from 6.2 on Windows and macOS',
    },
  },
});

export const desktopSpellcheck = way({
  id: 'desktop-spellcheck',
  name: 'Spell-check dictionaries of the desktop app',
  by: 'desktop',
  purpose: 'downloads dictionaries for the languages that the user chose',
  sure: 'likely',
  doubt: "the host is Chromium's default and is not in the app's own code; 4.7 as the first version is inferred (it has the built-in spell checker)",
  sources: ['electronjs.org/docs/tutorial/spellchecker', 'mattermost/desktop@v6.3.0 src/main/app/initialize.ts:391, src/common/config/defaultPreferences.ts:44', 'mattermost/desktop@d77c823bd (custom address, 2021-07)'],
  since: {
    '4.7': {
      hosts: ['redirector.gvt1.com:443/edgedl/chrome/dict/*', '*.gvt1.com:443'],
      addressNote: "the app's own setting spellCheckerURL (5.0 and later)",
      when: 'at the first use of a language, on Windows and Linux only',
      sends: 'a request for the dictionary',
      identifies: ['IP address of the user', 'language'],
      off: [appSetting('useSpellChecker', false)],
      byDefault: true,
    },
  },
});

export const desktopOnlineCheck = way({
  id: 'desktop-online-check',
  name: 'Connection test of the desktop app',
  by: 'desktop',
  purpose: 'tests whether the internet can be reached',
  sure: 'certain',
  doubt: 'happens only when a user asks for it',
  sources: ['mattermost/desktop@161ae99e9, @v6.3.0 src/common/constants.ts:46, src/main/diagnostics/steps/internal/utils.ts:63'],
  since: {
    '5.3': {
      hosts: ['community.mattermost.com:443/api/v4/system/ping'],
      when: 'when a user runs Help > Run diagnostics in the app',
      sends: 'a request without any id',
      identifies: ['IP address of the user'],
      off: onlyTheNetwork,
      byDefault: false,
      onAction: true,
    },
  },
});

export const desktopSentry = way({
  id: 'desktop-sentry',
  name: 'Crash reports of the desktop app (Sentry)',
  by: 'desktop',
  purpose: 'sends errors and crashes to Sentry, a service that collects them',
  shownBy: ['report desktop-error'],
  sure: 'certain',
  doubt: 'the exact host is not public',
  sources: ['other-reports.md §6'],
  since: {
    '6.1.1': {
      hosts: ['*.ingest.sentry.io:443 (address put in at build)'],
      when: 'when an error happens; session records too',
      sends: "where in the code it happened (stack traces), versions of app and system, total and free memory, addresses of the pages opened before (breadcrumbs), and copies of the app's memory after a crash (crash dumps)",
      identifies: ['address of the server, team and channel names in page addresses', "whatever the app's memory holds, in crash dumps", 'IP address (the app asks Sentry not to store it)'],
      off: [appSetting('enableSentry', false)],
      byDefault: true,
      note: 'only users can switch it off, each in their own app, which must then be restarted; the administrator of the server cannot',
    },
  },
});
