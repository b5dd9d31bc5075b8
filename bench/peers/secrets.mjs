// A config in which secrets were planted: in the places where people put them, and in those where nobody looks.
import { goldens } from '../inputs.mjs';
import { randomOf } from '../support/random.mjs';

export const seed = 20_26;

/** What is planted where: `secret()` gives a new one each time, and `place` is a part of a config. */
const plant = () => {
  const random = randomOf(seed);
  /** @type {Record<string, string[]>} */
  const planted = {};
  /** @param {string} sort @returns {() => string} */
  const secretOf = (sort) => {
    /** @type {string[]} */
    const secrets = [];
    planted[sort] = secrets;
    return () => {
      const secret = random.letters(24);
      secrets.push(secret);
      return secret;
    };
  };
  const setting = secretOf('settings known to be secret');
  const list = secretOf('lists');
  const map = secretOf('maps, and names in them');
  const url = secretOf('addresses with a password');
  const named = secretOf('other strings');
  const word = secretOf('words of fixed lists');
  const otherCase = secretOf('names in another case');
  const unknown = secretOf('unknown names');
  const extra = {
    CacheSettings: { RedisPassword: setting() },
    ElasticsearchSettings: {
      Password: setting(),
      Username: named(),
      ConnectionURL: `https://elastic:${url()}@search.example.com:9200`,
    },
    EmailSettings: {
      SMTPPassword: setting(),
      SMTPUsername: named(),
      PushNotificationServer: `https://push:${url()}@push.example.com`,
      smtppassword: otherCase(),
      SMTPPasswordOld: unknown(),
    },
    FeatureFlags: { PluginPlaybooks: word(), NewFlag: unknown() },
    FileSettings: { AmazonS3SecretAccessKey: setting(), PublicLinkSalt: setting(), AmazonS3Bucket: named() },
    GitLabSettings: { Secret: setting(), Id: named(), TokenEndpoint: `https://oauth:${url()}@git.example.com/token` },
    ImageProxySettings: {
      RemoteImageProxyURL: `https://proxy:${url()}@images.example.com`,
      RemoteImageProxyOptions: named(),
    },
    LdapSettings: { BindPassword: setting(), BindUsername: named(), UserFilter: `(memberOf=${named()})` },
    ldapsettings: { BINDPASSWORD: otherCase() },
    LogSettings: {
      FileLevel: word(),
      AdvancedLoggingJSON: { syslog: { type: 'tcp', options: { host: 'log.example.com', cert: map() } } },
    },
    MessageExportSettings: { GlobalRelaySettings: { SMTPPassword: setting(), SMTPUsername: named() } },
    NewServiceSettings: { ApiToken: unknown(), Nested: { Deep: [{ Secret: unknown() }, unknown()] } },
    PluginSettings: {
      Plugins: { jira: { secret: map() }, zoom: { apisecret: map(), nested: { tokens: [map()] } } },
      PluginStates: { [`com.${map()}.custom`]: { Enable: true } },
      SignaturePublicKeyFiles: [list()],
    },
    ServiceSettings: {
      SiteURL: `https://admin:${url()}@chat.example.com`,
      SplitKey: setting(),
      GoogleDeveloperKey: setting(),
      AllowCorsFrom: named(),
      TLSOverwriteCiphers: [list()],
      Splitkey: otherCase(),
    },
    SqlSettings: {
      DataSource: `postgres://mmuser:${setting()}@db.example.com/mattermost`,
      DataSourceReplicas: [`postgres://mmuser:${list()}@replica.example.com/mattermost`],
      DataSourceSearchReplicas: [`postgres://mmuser:${list()}@search.example.com/mattermost`],
      ReplicaLagSettings: [
        { DataSource: `postgres://mmuser:${list()}@lag.example.com/mattermost`, QueryTimeLag: list() },
      ],
      DriverName: word(),
      datasourcereplicas: [`postgres://mmuser:${otherCase()}@replica.example.com/mattermost`],
    },
    SupportSettings: { HelpLink: `https://help:${url()}@help.example.com` },
    TeamSettings: { CustomDescriptionText: `the password is ${named()}`, ExperimentalDefaultChannels: [list()] },
    ThemeSettings: { DefaultTheme: word(), AllowedThemes: [list()] },
    [unknown()]: {},
  };
  return { extra, planted };
};

/** @param {import('../inputs.mjs').Config} base @param {Record<string, object>} extra @returns {object} */
const merged = (base, extra) => {
  const result = { ...base };
  for (const [name, section] of Object.entries(extra)) result[name] = { ...base[name], ...section };
  return result;
};

const { extra, planted } = plant();

/** The text of the config. */
export const plantedText = JSON.stringify(merged(JSON.parse(goldens.enterprise), extra), null, 1);

/** How many were planted, by sort of place. */
export const plantedCounts = Object.fromEntries(
  Object.entries(planted).map(([sort, secrets]) => [sort, secrets.length]),
);

/** @param {string} text */
const reversed = (text) => [...text].reverse().join('');

/** @param {string} secret @returns {readonly string[]} */
const disguises = (secret) => [
  secret,
  reversed(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
];

/** How many of them an output still holds, plain or thinly disguised, by sort of place. @param {string} output */
export const secretsLeftIn = (output) =>
  Object.fromEntries(
    Object.entries(planted).map(([sort, secrets]) => [
      sort,
      secrets.filter((secret) => disguises(secret).some((disguise) => output.includes(disguise))).length,
    ]),
  );

/** @param {Record<string, number>} counts */
export const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
