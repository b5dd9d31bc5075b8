import { gone } from '../../timeline.js';
import { onlyTheNetwork, setting, way } from '../declare.js';

export const mobilePushRegistration = way({
  id: 'mobile-push-registration',
  name: 'Registration for push messages',
  by: 'mobile',
  purpose: 'gets a device token and receives messages',
  sure: 'inferred',
  doubt: "hosts are the platforms', from general knowledge; EmailSettings.SendPushNotifications stops messages, not the registration",
  sources: ['mattermost/mattermost-mobile@06ed862d22 android/app/build.gradle:216 (firebase-messaging)'],
  since: {
    '1.0': {
      hosts: ['fcm.googleapis.com:443 (Android)', 'firebaseinstallations.googleapis.com:443 (Android)', 'mtalk.google.com:5228 (Android)', '*.push.apple.com:443 (iOS)', '*.push.apple.com:5223 (iOS)'],
      when: 'at start of the app; while it runs',
      sends: 'device identity at Google or Apple',
      identifies: ['device', 'IP address of the user'],
      off: onlyTheNetwork,
      byDefault: true,
    },
  },
});

export const mobileSentry = way({
  id: 'mobile-sentry',
  name: 'Crash reports of the mobile apps (Sentry)',
  by: 'mobile',
  purpose: 'reports errors and crashes',
  shownBy: ['report mobile-error'],
  sure: 'likely',
  doubt: 'from 2.0 the gate is the build flag only: LogSettings.EnableDiagnostics is not looked at; start release inferred',
  sources: ['other-reports.md §5.4', 'mattermost/mattermost-mobile@06ed862d22 app/utils/sentry.ts:24,77', 'mattermost/mattermost-mobile@v1.20.0, v1.55.0 app/utils/sentry/index.js:159', 'mattermost/mattermost-mobile@v2.0.0 app/utils/sentry.ts:22–92'],
  always: {
    hosts: ['*.ingest.sentry.io:443 (address put in at build)'],
    when: 'when an error happens',
    byDefault: true,
  },
  since: {
    '1.3': {
      sends: 'stack trace, app and device facts; to about 1.5x user, team and channel ids and roles',
      identifies: ['user id (older)', 'device', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false, 'not when no server is connected; the errors that the app hands over (read at 1.20, 1.30, 1.55); whether it holds for crashes that the library itself catches was not checked')],
    },
    '2.0': {
      sends: 'stack trace, app and device facts; 20 % of sessions traced',
      identifies: ['device', 'IP address of the user'],
      off: onlyTheNetwork,
    },
  },
});

export const mobileDiagnostics = way({
  id: 'mobile-diagnostics',
  name: 'Usage events of the mobile apps',
  by: 'mobile',
  purpose: 'events to the vendor',
  shownBy: ['report events'],
  sure: 'certain',
  doubt: '2.10 to 2.17 still hold the calls, but no longer load the library that sends; key put in at build',
  sources: ['mattermost/mattermost-mobile@v2.0.0 app/managers/analytics.ts:32', 'mattermost/mattermost-mobile@672e0ee225 (2023-09-28: library commented out)', 'mattermost/mattermost-mobile@v2.17.0 app/managers/analytics.ts:29', 'other-reports.md §5.2'],
  since: {
    '1.5': {
      hosts: ['api.segment.io:443'],
      when: 'with each event',
      sends: 'events with ids, app and device facts',
      identifies: ['diagnostic id of the server', 'user id', 'device size and system', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false)],
      byDefault: true,
    },
    '1.32': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig'],
      when: 'with each event',
      sends: 'events with ids, app and device facts',
      identifies: ['diagnostic id of the server', 'user id', 'device size and system', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false)],
      byDefault: true,
    },
    '2.10': {
      hosts: [],
      when: 'never: the library was taken out, 2.18 removed the rest',
      sends: 'nothing',
      identifies: [],
      off: onlyTheNetwork,
      byDefault: false,
    },
  },
});

export const mobileAndroidPerformance = way({
  id: 'mobile-android-performance',
  name: 'Android performance figures',
  by: 'mobile',
  purpose: 'start and switch times',
  shownBy: ['report mobile-performance'],
  sure: 'certain',
  doubt: 'host unknown',
  sources: ['other-reports.md §5.1'],
  since: {
    '1.20': {
      hosts: ['(address put in at build, not public)'],
      when: 'after start and switches, beta builds of Android',
      sends: 'trace events, 21 device facts',
      identifies: ['stable device id', 'country, time zone, model', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false)],
      byDefault: false,
    },
    '1.44': gone,
  },
});

export const mobileYoutube = way({
  id: 'mobile-youtube',
  name: 'YouTube thumbnails on phones',
  by: 'mobile',
  purpose: 'picture of posted videos',
  sure: 'likely',
  doubt: 'earlier than 1.20 not checked; gate by EnableLinkPreviews not verified for every version',
  sources: ['mattermost/mattermost-mobile@v1.20.0 app/components/post_body_additional_content/post_body_additional_content.js:125', 'mattermost/mattermost-mobile@06ed862d22 app/components/post_list/post/body/content/youtube/index.tsx:72–93'],
  since: {
    '1.20': {
      hosts: ['i.ytimg.com:443/vi/*'],
      when: 'when a post with a YouTube link is shown and has no picture in its metadata',
      sends: 'GET with the video id',
      identifies: ['IP address of the user'],
      off: [setting('ServiceSettings.EnableLinkPreviews', false)],
      byDefault: true,
    },
  },
});
