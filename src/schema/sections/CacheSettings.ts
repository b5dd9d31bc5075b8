import { flag, integer, text } from '../kinds.js';

export const CacheSettings = {
  CacheType: text('the kind of cache: server memory or Redis', { '10.0': 'lru' }),
  DisableClientCache: flag('the Redis client keeps no cache of its own', { '10.2': false }),
  RedisAddress: text('the address of the Redis server', { '10.0': '' }),
  RedisCachePrefix: text('the prefix of all keys stored in Redis', { '10.7': '' }),
  RedisDB: integer('the number of the database used in Redis', { '10.0': -1 }),
  RedisPassword: text('the password for the Redis server', { '10.0': '' }),
};
