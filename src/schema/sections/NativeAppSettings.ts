import { flag, list, text } from '../kinds.js';

export const NativeAppSettings = {
  AndroidAppDownloadLink: text('the address for downloading the Android app', { '3.7': 'https://about.mattermost.com/mattermost-android-app/', '6.6': 'https://mattermost.com/mattermost-android-app/', '8.1': 'https://mattermost.com/pl/android-app/' }),
  AppCustomURLSchemes: list('the URL schemes that may redirect people to a custom mobile app', { '5.32': ['mmauth://', 'mmauthbeta://'] }),
  AppDownloadLink: text('the address of the download page for Mattermost apps', { '3.7': 'https://about.mattermost.com/downloads/', '5.16': 'https://mattermost.com/download/#mattermostApps', '8.1': 'https://mattermost.com/pl/download-apps' }),
  IosAppDownloadLink: text('the address for downloading the iOS app', { '3.7': 'https://about.mattermost.com/mattermost-ios-app/', '6.6': 'https://mattermost.com/mattermost-ios-app/', '8.1': 'https://mattermost.com/pl/ios-app/' }),
  MobileAllowPdfLinkNavigation: flag('links in PDFs that the mobile app previews securely may be opened', { '10.11': false }),
  MobileEnableBiometrics: flag('the mobile app opens only with a fingerprint, face or passcode', { '10.7': false }),
  MobileEnableSecureFilePreview: flag('files can only be previewed in the mobile app, not saved or shared', { '10.11': false }),
  MobileExternalBrowser: flag('single sign-on in the mobile app opens an external browser', { '10.2': false }),
  MobileJailbreakProtection: flag('the mobile app is blocked on jailbroken or rooted devices', { '10.7': false }),
  MobilePreventScreenCapture: flag('screenshots and recordings of the mobile app are blocked', { '10.7': false }),
};
