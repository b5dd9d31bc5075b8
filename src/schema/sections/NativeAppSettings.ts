import { flag, list, text } from '../kinds.js';

export const NativeAppSettings = {
  AndroidAppDownloadLink: text({ '3.7': 'https://about.mattermost.com/mattermost-android-app/', '6.6': 'https://mattermost.com/mattermost-android-app/', '8.1': 'https://mattermost.com/pl/android-app/' }),
  AppCustomURLSchemes: list({ '5.32': ['mmauth://', 'mmauthbeta://'] }),
  AppDownloadLink: text({ '3.7': 'https://about.mattermost.com/downloads/', '5.16': 'https://mattermost.com/download/#mattermostApps', '8.1': 'https://mattermost.com/pl/download-apps' }),
  IosAppDownloadLink: text({ '3.7': 'https://about.mattermost.com/mattermost-ios-app/', '6.6': 'https://mattermost.com/mattermost-ios-app/', '8.1': 'https://mattermost.com/pl/ios-app/' }),
  MobileAllowPdfLinkNavigation: flag({ '10.11': false }),
  MobileEnableBiometrics: flag({ '10.7': false }),
  MobileEnableSecureFilePreview: flag({ '10.11': false }),
  MobileExternalBrowser: flag({ '10.2': false }),
  MobileJailbreakProtection: flag({ '10.7': false }),
  MobilePreventScreenCapture: flag({ '10.7': false }),
};
