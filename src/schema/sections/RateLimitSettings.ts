import { flag, integer, text, zero } from '../kinds.js';

export const RateLimitSettings = {
  Enable: flag({ '3.7': false }),
  MaxBurst: integer({ '3.7': 100 }),
  MemoryStoreSize: integer({ '3.7': zero, '4.2': 10000 }),
  PerSec: integer({ '3.7': zero, '4.2': 10 }),
  VaryByHeader: text({ '3.7': zero }),
  VaryByRemoteAddr: flag({ '3.7': zero, '4.7': true }),
  VaryByUser: flag({ '4.7': false }),
};
