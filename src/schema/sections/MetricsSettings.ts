import { flag, integer, text } from '../kinds.js';

export const MetricsSettings = {
  BlockProfileRate: integer({ '5.6': 0 }),
  Enable: flag({ '5.6': false }),
  ListenAddress: text({ '5.6': ':8067' }),
};
