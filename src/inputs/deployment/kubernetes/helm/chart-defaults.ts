/** What the values of mattermost-team-edition are from version 5 on, as far as they decide on variables. */
export const teamDefaults = {
  mysql: { enabled: true },
  config: { MM_PLUGINSETTINGS_CLIENTDIRECTORY: './client/plugins' },
};

/** What the values of mattermost-enterprise-edition are from version 1 on, as far as they decide on variables. */
export const enterpriseDefaults = {
  global: {
    siteUrl: 'http://mattermost.example.com',
    enableLinkPreviews: true,
    enableCustomEmoji: true,
    features: {
      database: { useInternal: true, external: { driver: 'mysql', dataSource: '' } },
      elasticsearch: { enabled: false },
      jobserver: { enabled: true },
    },
  },
  mattermostApp: { service: { internalPort: 8065 } },
  minio: {
    enabled: true,
    accessKey: 'mattermostadmin',
    secretKey: 'mattermostadmin',
    defaultBucket: { name: 'bucket' },
  },
};

/** Values of mattermost-enterprise-edition that only its unused config.json has. */
export const unusedValues: readonly string[] = [
  'siteName',
  'enableTeamCreation',
  'enableUserCreation',
  'enableOpenServer',
  'sendEmailNotifications',
  'requireEmailVerification',
  'feedbackName',
  'feedbackEmail',
  'feedbackOrganization',
  'smtpUsername',
  'smtpPassword',
  'smtpServer',
  'smtpPort',
  'connectionSecurity',
];
