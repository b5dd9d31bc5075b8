import { flag, integer, list, text } from '../kinds.js';

export const MetricsSettings = {
  BlockProfileRate: integer('how often waiting times inside the server are sampled', { '3.7': 0 }),
  ClientSideUserIds: list('the users whose web app performance is tracked individually', { '10.7': [] }),
  Enable: flag('performance data about the server is collected', { '3.7': false }),
  EnableClientMetrics: flag("performance data is collected from people's browsers and Mattermost apps", { '9.9': true }),
  EnableNotificationMetrics: flag('data about the delivery of notifications is collected', { '9.9': true }),
  ListenAddress: text('the network address and port at which performance data can be read', { '3.7': ':8067' }),
};
