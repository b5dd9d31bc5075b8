import { choice, flag, integer, list, plain, random, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const SqlSettings = {
  AtRestEncryptKey: text({ '5.6': plain(random) }),
  ConnMaxLifetimeMilliseconds: integer({ '5.6': 3600000 }),
  DataSource: text({
    '5.6': 'mmuser:mostest@tcp(dockerhost:3306)/mattermost_test?charset=utf8mb4,utf8&readTimeout=30s&writeTimeout=30s',
  }),
  DataSourceReplicas: list({ '5.6': [] }),
  DataSourceSearchReplicas: list({ '5.6': [] }),
  DriverName: choice(words('', 'mysql', 'postgres'), { '5.6': 'mysql' }),
  MaxIdleConns: integer({ '5.6': 20 }),
  MaxOpenConns: integer({ '5.6': 300 }),
  QueryTimeout: integer({ '5.6': 30 }),
  Trace: flag({ '5.6': zero }),
};
