import { text } from '../kinds.js';

export const NativeAppSettings = {
  AndroidAppDownloadLink: text({ '5.6': 'https://about.mattermost.com/mattermost-android-app/' }),
  AppDownloadLink: text({ '5.6': 'https://about.mattermost.com/downloads/' }),
  IosAppDownloadLink: text({ '5.6': 'https://about.mattermost.com/mattermost-ios-app/' }),
};
