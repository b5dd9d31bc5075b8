import { flag, integer, text, zero } from '../kinds.js';

export const RateLimitSettings = {
  Enable: flag({ '5.6': false }),
  MaxBurst: integer({ '5.6': 100 }),
  MemoryStoreSize: integer({ '5.6': 10000 }),
  PerSec: integer({ '5.6': 10 }),
  VaryByHeader: text({ '5.6': zero }),
  VaryByRemoteAddr: flag({ '5.6': true }),
  VaryByUser: flag({ '5.6': false }),
};
