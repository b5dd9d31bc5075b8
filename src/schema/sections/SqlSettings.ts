import { gone } from '../../timeline.js';
import { choice, flag, integer, list, plain, random, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const SqlSettings = {
  AtRestEncryptKey: text({ '3.7': plain(random), '5.10': random, '5.14': '' }),
  ConnMaxIdleTimeMilliseconds: integer({ '5.33': 300000 }),
  ConnMaxLifetimeMilliseconds: integer({ '5.1': 3600000 }),
  DataSource: text({
    '3.7': zero,
    '4.2': 'mmuser:mostest@tcp(dockerhost:3306)/mattermost_test?charset=utf8mb4,utf8&readTimeout=30s&writeTimeout=30s',
    '5.16': 'mmuser:mostest@tcp(localhost:3306)/mattermost_test?charset=utf8mb4,utf8&readTimeout=30s&writeTimeout=30s',
    '5.30': 'postgres://mmuser:mostest@localhost/mattermost_test?sslmode=disable&connect_timeout=10',
    '6.5': 'postgres://mmuser:mostest@localhost/mattermost_test?sslmode=disable&connect_timeout=10&binary_parameters=yes',
  }),
  DataSourceReplicas: list({ '3.7': [] }),
  DataSourceSearchReplicas: list({ '3.9': [] }),
  DisableDatabaseSearch: flag({ '5.24': false }),
  DriverName: choice(words('', 'mysql', 'postgres'), { '3.7': zero, '4.2': 'mysql', '5.30': 'postgres' }),
  EnablePublicChannelsMaterialization: flag({ '5.4': true, '5.6': gone }),
  MaxIdleConns: integer({ '3.7': zero, '4.2': 20 }),
  MaxOpenConns: integer({ '3.7': zero, '4.2': 300 }),
  MigrationsStatementTimeoutSeconds: integer({ '6.4': 100000 }),
  QueryTimeout: integer({ '3.10': 30 }),
  ReplicaLagSettings: list({ '5.35': [] }, { DataSource: 'text', QueryAbsoluteLag: 'text', QueryTimeLag: 'text' }),
  ReplicaMonitorIntervalSeconds: integer({ '8.0': 5 }),
  Trace: flag({ '3.7': zero, '5.10': false }),
};
