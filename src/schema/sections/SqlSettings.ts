import { gone } from '../../releases/timeline.js';
import { choice, flag, integer, list, plain, random, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const SqlSettings = {
  AtRestEncryptKey: text('the key for encrypting sensitive fields in the database', { '3.7': plain(random), '5.10': random, '5.14': '' }),
  ConnMaxIdleTimeMilliseconds: integer('how long a database connection may stay idle, in milliseconds', { '5.33': 300000 }),
  ConnMaxLifetimeMilliseconds: integer('how old a database connection may get, in milliseconds', { '5.1': 3600000 }),
  DataSource: text('the address and sign-in details of the main database', {
    '3.7': zero,
    '4.2': 'mmuser:mostest@tcp(dockerhost:3306)/mattermost_test?charset=utf8mb4,utf8&readTimeout=30s&writeTimeout=30s',
    '5.16': 'mmuser:mostest@tcp(localhost:3306)/mattermost_test?charset=utf8mb4,utf8&readTimeout=30s&writeTimeout=30s',
    '5.30': 'postgres://mmuser:mostest@localhost/mattermost_test?sslmode=disable&connect_timeout=10',
    '6.5': 'postgres://mmuser:mostest@localhost/mattermost_test?sslmode=disable&connect_timeout=10&binary_parameters=yes',
  }),
  DataSourceReplicas: list('the database copies used for reading', { '3.7': [] }),
  DataSourceSearchReplicas: list('the database copies used only for search', { '3.9': [] }),
  DisableDatabaseSearch: flag('the database is left out of searches', { '5.24': false }),
  DriverName: choice('the type of database', words('', 'mysql', 'postgres'), { '3.7': zero, '4.2': 'mysql', '5.30': 'postgres' }),
  EnablePublicChannelsMaterialization: flag('a separate table of public channels speeds up channel search', { '5.4': true, '5.6': gone }),
  MaxIdleConns: integer('how many idle database connections may stay open', { '3.7': zero, '4.2': 20 }),
  MaxOpenConns: integer('how many database connections may be open at once', { '3.7': zero, '4.2': 300 }),
  MigrationsStatementTimeoutSeconds: integer('how long one step of a database upgrade may take, in seconds', { '6.4': 100000 }),
  QueryTimeout: integer('how long the server waits for a database query, in seconds', { '3.10': 30 }),
  ReplicaLagSettings: list('the queries that measure how far the database copies are behind', { '5.35': [] }, { DataSource: 'text', QueryAbsoluteLag: 'text', QueryTimeLag: 'text' }),
  ReplicaMonitorIntervalSeconds: integer('how often unavailable database copies are checked again, in seconds', { '8.0': 5 }),
  Trace: flag('executed database statements are logged', { '3.7': zero, '5.10': false }),
};
