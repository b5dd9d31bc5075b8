import { count, event, oddity, value } from '../rules.js';

export const config_sql = event({
  conn_max_idletime_milliseconds: value('SqlSettings.ConnMaxIdleTimeMilliseconds'),
  conn_max_lifetime_milliseconds: value('SqlSettings.ConnMaxLifetimeMilliseconds'),
  data_source_replicas: oddity(count('SqlSettings.DataSourceReplicas'), 'a count, despite the name'),
  data_source_search_replicas: {
    '4.0': oddity(count('SqlSettings.DataSourceSearchReplicas'), 'a count, despite the name'),
  },
  disable_database_search: value('SqlSettings.DisableDatabaseSearch'),
  driver_name: value('SqlSettings.DriverName'),
  enable_public_channels_materialization: value('SqlSettings.EnablePublicChannelsMaterialization'),
  max_idle_conns: value('SqlSettings.MaxIdleConns'),
  max_open_conns: value('SqlSettings.MaxOpenConns'),
  migrations_statement_timeout_seconds: value('SqlSettings.MigrationsStatementTimeoutSeconds'),
  query_timeout: { '4.0': value('SqlSettings.QueryTimeout') },
  replica_monitor_interval_seconds: value('SqlSettings.ReplicaMonitorIntervalSeconds'),
  trace: value('SqlSettings.Trace'),
});
