import { appSetting, onlyTheNetwork, policy, way } from '../declare.js';

export const desktopUpdateCheck = way({
  id: 'desktop-update-check',
  name: 'Update check of the desktop app',
  by: 'desktop',
  purpose: 'asks for a newer version',
  sure: 'certain',
  doubt: '4.3 to 5.0 hold an updater that nothing starts (no reference from the main file): no check. Store builds and Linux packages do not check in 5.1 to 6.0 (canUpgrade)',
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
      when: 'at start, then hourly',
      sends: 'GET of a small file; platform by file name; an updater id may be sent by the library',
      note: 'policy: Windows only up to 6.1, Windows and macOS from 6.2',
    },
    '6.1': {
      hosts: ['releases.mattermost.com:443/desktop/latest.txt'],
      when: '5 s after start, then hourly until a newer version is found',
      sends: 'GET of a text file; no id',
      note: 'nightly and rc builds read <channel>.txt; the download itself is a click; policy: Windows only up to 6.1, Windows and macOS from 6.2',
    },
  },
});

export const desktopSpellcheck = way({
  id: 'desktop-spellcheck',
  name: 'Spell-check dictionaries',
  by: 'desktop',
  purpose: 'downloads dictionaries for the chosen languages',
  sure: 'likely',
  doubt: "host is Chromium's default, not in the app's code; 4.7 inferred (built-in spell checker)",
  sources: ['electronjs.org/docs/tutorial/spellchecker', 'mattermost/desktop@v6.3.0 src/main/app/initialize.ts:391, src/common/config/defaultPreferences.ts:44', 'mattermost/desktop@d77c823bd (custom address, 2021-07)'],
  since: {
    '4.7': {
      hosts: ['redirector.gvt1.com:443/edgedl/chrome/dict/*', '*.gvt1.com:443'],
      addressNote: 'spellCheckerURL (app setting, 5.0+)',
      when: 'first use of a language, Windows and Linux only',
      sends: 'GET of the dictionary',
      identifies: ['IP address of the user', 'language'],
      off: [appSetting('useSpellChecker', false)],
      byDefault: true,
    },
  },
});

export const desktopOnlineCheck = way({
  id: 'desktop-online-check',
  name: 'Connection test in the diagnostics run',
  by: 'desktop',
  purpose: 'tests whether the internet can be reached',
  sure: 'certain',
  doubt: "only on a user's action",
  sources: ['mattermost/desktop@161ae99e9, @v6.3.0 src/common/constants.ts:46, src/main/diagnostics/steps/internal/utils.ts:63'],
  since: {
    '5.3': {
      hosts: ['community.mattermost.com:443/api/v4/system/ping'],
      when: 'when a user runs Help > Run diagnostics',
      sends: 'GET; no id',
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
  purpose: 'reports errors and crashes',
  shownBy: ['report desktop-error'],
  sure: 'certain',
  doubt: 'exact host not public',
  sources: ['other-reports.md §6'],
  since: {
    '6.1.1': {
      hosts: ['*.ingest.sentry.io:443 (address put in at build)'],
      when: 'when an error happens; sessions',
      sends: 'stack traces, app and system versions, memory, page addresses in breadcrumbs, crash dumps',
      identifies: ['server address, team and channel names in addresses', 'contents of memory in crash dumps', 'IP address (not stored by setting)'],
      off: [appSetting('enableSentry', false)],
      byDefault: true,
      note: 'the administrator of the server has no switch; restart needed',
    },
  },
});
