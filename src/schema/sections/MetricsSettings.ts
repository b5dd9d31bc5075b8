import { flag, integer, list, text } from '../kinds.js';

export const MetricsSettings = {
  BlockProfileRate: integer({ '3.7': 0 }),
  ClientSideUserIds: list({ '10.7': [] }),
  Enable: flag({ '3.7': false }),
  EnableClientMetrics: flag({ '9.9': true }),
  EnableNotificationMetrics: flag({ '9.9': true }),
  ListenAddress: text({ '3.7': ':8067' }),
};
