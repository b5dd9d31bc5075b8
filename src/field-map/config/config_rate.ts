import { event, isDefault, phrased, value } from '../rules.js';

export const config_rate = event({
  enable_rate_limiter: value('RateLimitSettings.Enable'),
  isdefault_vary_by_header: phrased(isDefault('RateLimitSettings.VaryByHeader'), 'whether rate limiting depends on an HTTP header (inverted: false = it does; its name is not sent)'),
  max_burst: value('RateLimitSettings.MaxBurst'),
  memory_store_size: value('RateLimitSettings.MemoryStoreSize'),
  per_sec: value('RateLimitSettings.PerSec'),
  vary_by_remote_address: value('RateLimitSettings.VaryByRemoteAddr'),
  vary_by_user: value('RateLimitSettings.VaryByUser'),
});
