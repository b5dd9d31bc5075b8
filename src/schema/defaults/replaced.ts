import { gone } from '../../releases/timeline.js';
import { pluginsThatComeAlong } from '../plugins.js';
import {
  atMost,
  completed,
  completedByDefault,
  emptyIsDefault,
  emptyOrIsDefault,
  type ReplacedValues,
  renamed,
  unlessGiven,
  unlessTrue,
  unsafeLinkIsDefault,
  unsafeLinkIsEmpty,
  zeroIsDefault,
} from './replacements.js';

/** Given values that the server replaces before it reports anything. */
export const replacedValues: ReplacedValues = {
  'ContentFlaggingSettings.NotificationSettings.EventTargetMapping': {
    name: 'everyone who is notified of an event by default is notified, unless the file says whom to notify of that event',
    since: { '10.11': completedByDefault },
  },
  'DataRetentionSettings.EnableMessageDeletion': {
    name: 'messages are kept unless the file says what to do with files',
    since: { '4.3': unlessGiven('DataRetentionSettings.EnableFileDeletion', false), '4.4': gone },
  },
  'EmailSettings.ConnectionSecurity': {
    name: '"PLAIN" is the old word for no security',
    since: { '4.1': renamed({ PLAIN: '' }) },
  },
  'EmailSettings.SMTPPort': {
    name: 'no port is the default one',
    since: { '5.33': emptyIsDefault },
  },
  'EmailSettings.SMTPServer': {
    name: 'no server is the default one',
    since: { '5.33': emptyIsDefault },
  },
  'EmailSettings.SMTPServerTimeout': {
    name: 'no timeout is the default one',
    since: { '5.22': zeroIsDefault },
  },
  'ExperimentalAuditSettings.AdvancedLoggingJSON': {
    name: 'no configuration is an empty one',
    since: { '8.0': emptyIsDefault },
  },
  'ExportSettings.Directory': {
    name: 'no directory is the default one',
    since: { '5.33': emptyIsDefault },
  },
  'FileSettings.AmazonS3Endpoint': {
    name: 'no endpoint is the default one',
    since: { '3.7': emptyIsDefault },
  },
  'FileSettings.AmazonS3Region': {
    name: 'no region is the default one',
    since: { '3.7': emptyIsDefault, '4.0.3': gone },
  },
  'FileSettings.Directory': {
    name: 'no directory is the default one',
    since: { '3.9': emptyIsDefault, '5.10': gone, '5.25.3': emptyIsDefault },
  },
  'FileSettings.ExportAmazonS3Endpoint': {
    name: 'no endpoint is the default one',
    since: { '8.1': emptyIsDefault },
  },
  'FileSettings.ExportDirectory': {
    name: 'no directory is the default one',
    since: { '8.1': emptyIsDefault },
  },
  'FileSettings.InitialFont': {
    name: 'no font is the default one',
    since: { '3.7': emptyIsDefault, '5.10': gone },
  },
  'ImportSettings.Directory': {
    name: 'no directory is the default one',
    since: { '5.32': emptyIsDefault },
  },
  'LogSettings.AdvancedLoggingJSON': {
    name: 'no configuration is an empty one',
    since: { '8.0': emptyIsDefault },
  },
  'MessageExportSettings.ChannelBatchSize': {
    name: 'no size is the default one',
    since: { '10.5': zeroIsDefault },
  },
  'MessageExportSettings.ChannelHistoryBatchSize': {
    name: 'no size is the default one',
    since: { '10.5': zeroIsDefault },
  },
  'MessageExportSettings.ExportFromTimestamp': {
    name: 'nothing is exported from a time on while nothing is exported',
    since: { '4.5': unlessTrue('MessageExportSettings.EnableExport', 0), '5.6': gone },
  },
  'MessageExportSettings.GlobalRelaySettings.SMTPServerTimeout': {
    name: 'no timeout is the default one',
    since: { '5.33': zeroIsDefault },
  },
  'NotificationLogSettings.AdvancedLoggingJSON': {
    name: 'no configuration is an empty one',
    since: { '8.0': emptyIsDefault },
  },
  'PluginSettings.ClientDirectory': {
    name: 'no directory is the default one',
    since: { '4.4.4': emptyIsDefault },
  },
  'PluginSettings.Directory': {
    name: 'no directory is the default one',
    since: { '4.4': emptyIsDefault },
  },
  'PluginSettings.MarketplaceURL': {
    name: 'no address, or the first one, is the default',
    since: { '5.16': emptyIsDefault, '5.16.1': emptyOrIsDefault('https://marketplace.integrations.mattermost.com') },
  },
  'PluginSettings.PluginStates': {
    name: 'plugins that come with the server are switched on',
    since: { '5.12': completed(pluginsThatComeAlong, 'Enable') },
  },
  'SamlSettings.LoginButtonText': {
    name: 'an empty text is the default one',
    since: { '3.7': emptyIsDefault },
  },
  'ServiceSettings.DeleteAccountLink': {
    name: 'an unsafe link is not shown',
    since: { '10.11': unsafeLinkIsEmpty('with a host') },
  },
  'ServiceSettings.ExperimentalGroupUnreadChannels': {
    name: '"0" and "1" are the old words',
    since: { '4.7': renamed({ 0: 'disabled', 1: 'default_on' }) },
  },
  'ServiceSettings.GfycatAPIKey': {
    name: 'no key is the built-in one',
    since: { '5.1': emptyIsDefault },
  },
  'ServiceSettings.GfycatAPISecret': {
    name: 'no secret is the built-in one',
    since: { '5.1': emptyIsDefault },
  },
  'ServiceSettings.TrustedProxyIPHeader': {
    name: 'an unknown site trusts no header',
    since: { '5.14': unlessGiven('ServiceSettings.SiteURL', []), '7.0': gone },
  },
  'ServiceSettings.UniqueEmojiReactionLimitPerPost': {
    name: 'at most 500',
    since: { '8.1.13': atMost(500), '9.0': gone, '9.1.5': atMost(500), '9.2': gone, '9.2.6': atMost(500) },
  },
  'ServiceSettings.WebserverMode': {
    name: '"regular" is the old word for gzip',
    since: { '3.7': renamed({ regular: 'gzip' }) },
  },
  'SupportSettings.AboutLink': {
    name: 'an unsafe link is not shown',
    since: {
      '3.7': unsafeLinkIsDefault('hostless too'),
      '3.8': unsafeLinkIsEmpty('hostless too'),
      '5.30': unsafeLinkIsEmpty('with a host'),
    },
  },
  'SupportSettings.HelpLink': {
    name: 'an unsafe link is not shown',
    since: {
      '3.7': unsafeLinkIsDefault('hostless too'),
      '3.8': unsafeLinkIsEmpty('hostless too'),
      '5.30': unsafeLinkIsEmpty('with a host'),
    },
  },
  'SupportSettings.PrivacyPolicyLink': {
    name: 'an unsafe link is not shown',
    since: {
      '3.7': unsafeLinkIsDefault('hostless too'),
      '3.8': unsafeLinkIsEmpty('hostless too'),
      '5.30': unsafeLinkIsEmpty('with a host'),
    },
  },
  'SupportSettings.ReportAProblemLink': {
    name: 'an unsafe link is not shown',
    since: {
      '3.7': unsafeLinkIsDefault('hostless too'),
      '3.8': unsafeLinkIsEmpty('hostless too'),
      '5.30': unsafeLinkIsEmpty('with a host'),
    },
  },
  'SupportSettings.TermsOfServiceLink': {
    name: 'an unsafe link is the default one',
    since: {
      '3.7': unsafeLinkIsDefault('hostless too'),
      '3.8': unsafeLinkIsEmpty('hostless too'),
      '3.9': unsafeLinkIsDefault('hostless too'),
      '5.30': unsafeLinkIsDefault('with a host'),
    },
  },
  'TeamSettings.SiteName': {
    name: 'no name is the default one',
    since: { '5.10': emptyIsDefault },
  },
};
