import { count, event, value } from '../rules.js';

export const config_sql = event({
  conn_max_lifetime_milliseconds: value('SqlSettings.ConnMaxLifetimeMilliseconds'),
  data_source_replicas: count('SqlSettings.DataSourceReplicas'),
  data_source_search_replicas: count('SqlSettings.DataSourceSearchReplicas'),
  driver_name: value('SqlSettings.DriverName'),
  max_idle_conns: value('SqlSettings.MaxIdleConns'),
  max_open_conns: value('SqlSettings.MaxOpenConns'),
  query_timeout: value('SqlSettings.QueryTimeout'),
  trace: value('SqlSettings.Trace'),
});
