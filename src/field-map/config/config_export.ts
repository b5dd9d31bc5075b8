import { event, value } from '../rules.js';

export const config_export = event({
  retention_days: value('ExportSettings.RetentionDays'),
});
