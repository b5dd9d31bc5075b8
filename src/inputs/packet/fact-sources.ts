import { gone, type Timeline } from '../../releases/timeline.js';
import type { FactTable } from '../../schema/facts/index.js';
import type { PathIn, SettingPath } from '../../schema/paths.js';

/** How a text of a packet becomes a fact. */
export type Reading =
  /** As it is; unknown where it is empty. */
  | 'text'
  /** As it is, empty or not. */
  | 'textOrEmpty'
  | 'id'
  | 'count'
  /** The numbers before whatever a distribution adds: `13.10 (Debian …)`. */
  | 'version'
  /** The first number of a version. */
  | 'major'
  /** Whether there is a text; no text says nothing. */
  | 'isThere'
  /** What the server writes for an empty text. */
  | 'unknownIsEmpty';

/** The files with one value for each fact. */
export type FactFile = 'metadata' | 'diagnostics' | 'stats' | 'support';

/** Where a packet has a fact. */
export interface FactSource {
  readonly fact: PathIn<FactTable>;
  readonly file: FactFile;
  readonly path: string;
  readonly as: Reading;
  /** A name that must be next to it. Without that name, the value is a different fact. */
  readonly beside?: string;
  /** What it is where the name is missing. */
  readonly absent?: Timeline<number>;
}

/** Words in a warning of the server after which a 0 is unknown. */
export const failureWords: { readonly [F in FactFile]?: readonly string[] } = {
  stats: ['count'],
  support: ['count', 'analytics', 'jobs'],
};

/** Words in a warning after which the schemes are unknown, and those after which the roles are. */
export const permissionWords = { schemes: ['schemes', 'roles'], roles: ['roles'] } as const;

const stats = (fact: PathIn<FactTable>, path: string): FactSource => ({ fact, file: 'stats', path, as: 'count' });
const total = (fact: PathIn<FactTable>, path: string): FactSource => ({ fact, file: 'support', path, as: 'count' });

/** Every fact that has a place in a packet; the first place that says it counts. Source: `reference/packet-facts.json`. */
export const factSources: readonly FactSource[] = [
  { fact: 'server.version', file: 'metadata', path: 'server_version', as: 'text' },
  { fact: 'server.version', file: 'diagnostics', path: 'server.version', as: 'text' },
  { fact: 'server.version', file: 'support', path: 'server_version', as: 'text' },
  { fact: 'server.operatingSystem', file: 'diagnostics', path: 'server.os', as: 'text' },
  { fact: 'server.operatingSystem', file: 'support', path: 'server_os', as: 'text' },
  { fact: 'server.databaseVersion', file: 'diagnostics', path: 'database.version', as: 'version' },
  {
    fact: 'server.databaseVersion',
    file: 'support',
    path: 'database_version',
    as: 'version',
    beside: 'database_schema_version',
  },
  { fact: 'server.installationType', file: 'diagnostics', path: 'server.installation_type', as: 'unknownIsEmpty' },
  { fact: 'telemetryId', file: 'metadata', path: 'server_id', as: 'id' },
  { fact: 'license.licenseId', file: 'metadata', path: 'license_id', as: 'id' },
  { fact: 'license.customerId', file: 'metadata', path: 'customer_id', as: 'id' },
  { fact: 'license.users', file: 'diagnostics', path: 'license.users', as: 'count' },
  {
    fact: 'license.users',
    file: 'support',
    path: 'license_supported_users',
    as: 'count',
    absent: { '7.0': 0, '9.8': gone },
  },
  { fact: 'license.edition', file: 'diagnostics', path: 'license.sku_short_name', as: 'textOrEmpty' },
  { fact: 'enterpriseReady', file: 'diagnostics', path: 'cluster.id', as: 'isThere' },
  { fact: 'enterpriseReady', file: 'support', path: 'cluster_id', as: 'isThere' },
  { fact: 'elasticsearch.serverVersion', file: 'diagnostics', path: 'elastic.server_version', as: 'major' },
  { fact: 'elasticsearch.serverVersion', file: 'support', path: 'elastic_server_version', as: 'major' },
  stats('activity.registeredUsers', 'registered_users'),
  stats('securityCheck.users', 'registered_users'),
  stats('activity.activeUsersDaily', 'daily_active_users'),
  stats('activity.activeUsersMonthly', 'monthly_active_users'),
  stats('activity.registeredDeactivatedUsers', 'deactivated_users'),
  stats('activity.guestAccounts', 'guests'),
  stats('activity.botAccounts', 'bot_accounts'),
  stats('activity.posts', 'posts'),
  stats('activity.teams', 'teams'),
  stats('securityCheck.teams', 'teams'),
  stats('activity.slashCommands', 'slash_commands'),
  stats('activity.incomingWebhooks', 'incoming_webhooks'),
  stats('activity.outgoingWebhooks', 'outgoing_webhooks'),
  total('activity.activeUsersDaily', 'daily_active_users'),
  total('activity.activeUsersMonthly', 'monthly_active_users'),
  total('activity.registeredDeactivatedUsers', 'inactive_user_count'),
  total('activity.posts', 'total_posts'),
  total('activity.teams', 'total_teams'),
  total('securityCheck.teams', 'total_teams'),
];

/** A fact that the config says where no file does. */
export interface ConfigSource {
  readonly fact: PathIn<FactTable>;
  readonly setting: SettingPath;
  /** Only this value says something, and that is the fact; without it, every text but an empty one is the fact. */
  readonly when?: { readonly is: unknown; readonly fact: unknown };
}

export const configSources: readonly ConfigSource[] = [
  { fact: 'server.databaseType', setting: 'SqlSettings.DriverName' },
  {
    fact: 'elasticsearch.serverVersion',
    setting: 'ElasticsearchSettings.EnableIndexing',
    when: { is: false, fact: 0 },
  },
];
