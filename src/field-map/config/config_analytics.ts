import { event, isDefault } from '../rules.js';

export const config_analytics = event({
  isdefault_max_users_for_statistics: isDefault('AnalyticsSettings.MaxUsersForStatistics'),
});
