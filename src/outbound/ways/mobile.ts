import { gone } from '../../releases/timeline.js';
import { onlyTheNetwork, setting, way } from '../declare.js';

export const mobilePushRegistration = way({
  id: 'mobile-push-registration',
  name: 'Registration of phones for push messages',
  by: 'mobile',
  purpose: 'gets a device token, under which the phone then receives messages',
  sure: 'inferred',
  doubt: 'the hosts are those of the platforms, from general knowledge; EmailSettings.SendPushNotifications stops the messages, not the registration',
  sources: ['mattermost/mattermost-mobile@06ed862d22 android/app/build.gradle:216 (firebase-messaging)'],
  since: {
    '1.0': {
      hosts: ['fcm.googleapis.com:443 (Android)', 'firebaseinstallations.googleapis.com:443 (Android)', 'mtalk.google.com:5228 (Android)', '*.push.apple.com:443 (iOS)', '*.push.apple.com:5223 (iOS)'],
      when: 'when the app starts, and while it runs',
      sends: 'identity of the device at Google or Apple',
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
  purpose: 'sends errors and crashes of the apps on phones to Sentry',
  shownBy: ['report mobile-error'],
  sure: 'likely',
  doubt: 'from 2.0 on only the build decides: LogSettings.EnableDiagnostics does not matter; the first version is inferred',
  sources: ['other-reports.md §5.4', 'mattermost/mattermost-mobile@06ed862d22 app/utils/sentry.ts:24,77', 'mattermost/mattermost-mobile@v1.20.0, v1.55.0 app/utils/sentry/index.js:159', 'mattermost/mattermost-mobile@v2.0.0 app/utils/sentry.ts:22–92'],
  always: {
    hosts: ['*.ingest.sentry.io:443 (address put in at build)'],
    when: 'when an error happens',
    byDefault: true,
  },
  since: {
    '1.3': {
      sends: 'where in the code it happened (stack trace), facts about app and device; up to about 1.5x also ids of user, team and channel, and roles',
      identifies: ['user id (older versions)', 'device', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false, 'it does not count while no server is connected; it stops the errors that the app hands over (read at 1.20, 1.30, 1.55), and was not checked for crashes that the library itself catches')],
    },
    '2.0': {
      sends: 'where in the code it happened (stack trace), facts about app and device; 20 % of the sessions are traced',
      identifies: ['device', 'IP address of the user'],
      off: onlyTheNetwork,
    },
  },
});

export const mobileDiagnostics = way({
  id: 'mobile-diagnostics',
  name: 'Usage events of the mobile apps',
  by: 'mobile',
  purpose: 'reports to Mattermost, Inc. what users do in the mobile apps',
  shownBy: ['report events'],
  sure: 'certain',
  doubt: '2.10 to 2.17 still contain the calls, but no longer load the library that sends; the key is put in when the app is built',
  sources: ['mattermost/mattermost-mobile@v2.0.0 app/managers/analytics.ts:32', 'mattermost/mattermost-mobile@672e0ee225 (2023-09-28: library commented out)', 'mattermost/mattermost-mobile@v2.17.0 app/managers/analytics.ts:29', 'other-reports.md §5.2'],
  since: {
    '1.5': {
      hosts: ['api.segment.io:443'],
      when: 'with each event',
      sends: 'events with ids, facts about app and device',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'size and system of the device', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false)],
      byDefault: true,
    },
    '1.32': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig'],
      when: 'with each event',
      sends: 'events with ids, facts about app and device',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'size and system of the device', 'IP address of the user'],
      off: [setting('LogSettings.EnableDiagnostics', false)],
      byDefault: true,
    },
    '2.10': {
      hosts: [],
      when: 'never: the library was taken out, and 2.18 removed the rest',
      sends: 'nothing',
      identifies: [],
      off: onlyTheNetwork,
      byDefault: false,
      sendsNothing: true,
    },
  },
});

export const mobileAndroidPerformance = way({
  id: 'mobile-android-performance',
  name: 'Android performance figures',
  by: 'mobile',
  purpose: 'reports how long it takes to start the app and to switch channel or team',
  shownBy: ['report mobile-performance'],
  sure: 'certain',
  doubt: 'the host is not known',
  sources: ['other-reports.md §5.1'],
  since: {
    '1.20': {
      hosts: ['(address put in at build, not public)'],
      when: 'after the app starts and after each switch, in beta builds for Android',
      sends: 'how long each step took (trace events), 21 facts about the device',
      identifies: ['permanent id of the device', 'country, time zone and model of the device', 'IP address of the user'],
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
  purpose: 'loads the picture of posted videos',
  sure: 'likely',
  doubt: 'versions before 1.20 were not checked; that EnableLinkPreviews stops it was not verified for every version',
  sources: ['mattermost/mattermost-mobile@v1.20.0 app/components/post_body_additional_content/post_body_additional_content.js:125', 'mattermost/mattermost-mobile@06ed862d22 app/components/post_list/post/body/content/youtube/index.tsx:72–93'],
  since: {
    '1.20': {
      hosts: ['i.ytimg.com:443/vi/*'],
      when: 'when a post with a YouTube link is shown that brings no picture along (in its metadata)',
      sends: 'a request with the id of the video',
      identifies: ['IP address of the user'],
      off: [setting('ServiceSettings.EnableLinkPreviews', false)],
      byDefault: true,
    },
  },
});
