import { gone } from '../../releases/timeline.js';
import { flag, integer, text } from '../kinds.js';

export const ExperimentalSettings = {
  ClientSideCertCheck: text('how a client certificate signs people in: alone (primary), or with a password (secondary)', { '5.1': 'secondary' }),
  ClientSideCertEnable: flag('client certificates are used at sign-in', { '5.1': false }),
  CloudBilling: flag('the billing pages for Mattermost Cloud are available', { '5.28': false, '7.5': gone }),
  CloudUserLimit: integer('the maximum number of users in the Mattermost Cloud workspace', { '5.28': 0, '6.7': gone }),
  DelayChannelAutocomplete: flag('channel names are suggested only after a few letters are typed', { '8.0': false }),
  DisableAppBar: flag('the bar with app and plugin icons is hidden', { '8.0': false }),
  DisablePostMetadata: flag('messages are loaded without extra data such as image sizes', { '5.8': false, '5.12': gone }),
  DisableRefetchingOnBrowserFocus: flag('reloading data when people return to the browser window is switched off', { '8.0': false }),
  DisableWakeUpReconnectHandler: flag('reloading data when a computer resumes from sleep is switched off', { '9.9': false }),
  EnableAppBar: flag('the bar with app and plugin icons is shown', { '7.0': false, '8.0': gone }),
  EnableClickToReply: flag('clicking a message starts a reply to it', { '5.10': false, '7.1': gone }),
  EnablePostMetadata: flag('messages are loaded with extra data such as image sizes', { '5.6': false, '5.8': gone }),
  EnableRemoteClusterService: flag('connections to other Mattermost servers can be set up', { '5.35': false }),
  EnableSharedChannels: flag('channels can be shared with other Mattermost servers', { '5.30': false }),
  ExperimentalChannelCategorySorting: flag('channels are sorted automatically into the category given in their name', { '10.10': false }),
  LinkMetadataTimeoutMilliseconds: integer('how long the server waits for details of a linked page, in milliseconds', { '5.8': 5000 }),
  PatchPluginsReactDOM: flag("plugins must use the web app's own version of the React DOM library", { '7.7': false, '8.0': gone }),
  RestrictSystemAdmin: flag('some server settings are hidden from system admins, or fixed for them', { '5.10': false }),
  UseNewSAMLLibrary: flag('SAML sign-in uses the newer software library', { '5.20': false, '9.8': gone }),
  UsersStatusAndProfileFetchingPollIntervalMilliseconds: integer('how often apps fetch the status and profile of users, in milliseconds', { '9.10': 3000 }),
  YoutubeReferrerPolicy: flag("YouTube receives the site's address when a video is embedded", { '10.1': false }),
};
