import { event, value } from '../rules.js';

export const config_metrics = event({
  block_profile_rate: value('MetricsSettings.BlockProfileRate'),
  enable: value('MetricsSettings.Enable'),
  enable_client_metrics: value('MetricsSettings.EnableClientMetrics'),
});
