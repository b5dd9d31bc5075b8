// fast-redact: a list of what must not leave. Every path that the server itself masks when it hands its config out, and
// what else a careful person would add: five keys, and all settings of all plugins.
import fastRedact from 'fast-redact';

const redact = fastRedact({
  paths: [
    'CacheSettings.RedisPassword',
    'ElasticsearchSettings.Password',
    'EmailSettings.SMTPPassword',
    'FileSettings.AmazonS3AccessKeyId',
    'FileSettings.AmazonS3SecretAccessKey',
    'FileSettings.ExportAmazonS3AccessKeyId',
    'FileSettings.ExportAmazonS3SecretAccessKey',
    'FileSettings.PublicLinkSalt',
    'GitLabSettings.Secret',
    'GoogleSettings.Secret',
    'LdapSettings.BindPassword',
    'MessageExportSettings.GlobalRelaySettings.SMTPPassword',
    'Office365Settings.Secret',
    'OpenIdSettings.Secret',
    'PluginSettings.Plugins',
    'ServiceSettings.GiphySdkKey',
    'ServiceSettings.GoogleDeveloperKey',
    'ServiceSettings.SplitKey',
    'SqlSettings.AtRestEncryptKey',
    'SqlSettings.DataSource',
    'SqlSettings.DataSourceReplicas[*]',
    'SqlSettings.DataSourceSearchReplicas[*]',
    'SqlSettings.ReplicaLagSettings[*].DataSource',
  ],
});

/** The redacted config: it is no payload. @param {string} text @returns {string} */
export const run = (text) => String(redact(JSON.parse(text)));
