import { flag, integer, text } from '../kinds.js';

export const CacheSettings = {
  CacheType: text({ '10.0': 'lru' }),
  DisableClientCache: flag({ '10.2': false }),
  RedisAddress: text({ '10.0': '' }),
  RedisCachePrefix: text({ '10.7': '' }),
  RedisDB: integer({ '10.0': -1 }),
  RedisPassword: text({ '10.0': '' }),
};
