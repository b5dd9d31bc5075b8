import { event, value } from '../rules.js';

export const config_compliance = event({
  enable: value('ComplianceSettings.Enable'),
  enable_daily: value('ComplianceSettings.EnableDaily'),
});
