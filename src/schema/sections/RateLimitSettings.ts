import { flag, integer, text, zero } from '../kinds.js';

export const RateLimitSettings = {
  Enable: flag('the rate of API requests is limited', { '3.7': false }),
  MaxBurst: integer('how many requests above the rate limit are accepted in a burst', { '3.7': 100 }),
  MemoryStoreSize: integer('how many user sessions the rate limiter can track', { '3.7': zero, '4.2': 10000 }),
  PerSec: integer('the rate limit, in API requests per second', { '3.7': zero, '4.2': 10 }),
  VaryByHeader: text('the HTTP header by which requests are grouped for the rate limit', { '3.7': zero }),
  VaryByRemoteAddr: flag('the rate limit applies to each IP address separately', { '3.7': zero, '4.7': true }),
  VaryByUser: flag('the rate limit applies to each signed-in user separately', { '4.7': false }),
};
