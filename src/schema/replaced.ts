import { emptyIsDefault, type ReplacedValues, renamed, unsafeLinkIs } from './replacements.js';

/** Given values that the server replaces before it reports anything. */
export const replacedValues: ReplacedValues = {
  'EmailSettings.ConnectionSecurity': {
    name: '"PLAIN" is the old word for no security',
    since: { '5.6': renamed({ PLAIN: '' }) },
  },
  'FileSettings.AmazonS3Endpoint': {
    name: 'no endpoint is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'FileSettings.Directory': {
    name: 'no directory is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'FileSettings.InitialFont': {
    name: 'no font is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'PluginSettings.ClientDirectory': {
    name: 'no directory is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'PluginSettings.Directory': {
    name: 'no directory is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'SamlSettings.LoginButtonText': {
    name: 'no text is the default one',
    since: { '5.6': emptyIsDefault },
  },
  'ServiceSettings.ExperimentalGroupUnreadChannels': {
    name: '"0" and "1" are the old words',
    since: { '5.6': renamed({ 0: 'disabled', 1: 'default_on' }) },
  },
  'ServiceSettings.GfycatAPIKey': {
    name: 'no key is the built-in one',
    since: { '5.6': emptyIsDefault },
  },
  'ServiceSettings.GfycatAPISecret': {
    name: 'no secret is the built-in one',
    since: { '5.6': emptyIsDefault },
  },
  'ServiceSettings.WebserverMode': {
    name: '"regular" is the old word for gzip',
    since: { '5.6': renamed({ regular: 'gzip' }) },
  },
  'SupportSettings.AboutLink': {
    name: 'an unsafe link is not shown',
    since: { '5.6': unsafeLinkIs('') },
  },
  'SupportSettings.HelpLink': {
    name: 'an unsafe link is not shown',
    since: { '5.6': unsafeLinkIs('') },
  },
  'SupportSettings.PrivacyPolicyLink': {
    name: 'an unsafe link is not shown',
    since: { '5.6': unsafeLinkIs('') },
  },
  'SupportSettings.ReportAProblemLink': {
    name: 'an unsafe link is not shown',
    since: { '5.6': unsafeLinkIs('') },
  },
  'SupportSettings.TermsOfServiceLink': {
    name: 'an unsafe link is the default one',
    since: { '5.6': unsafeLinkIs('default') },
  },
};
