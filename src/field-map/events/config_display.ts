import { event, isNotEmpty, value } from '../rules.js';

export const config_display = event({
  experimental_timezone: value('DisplaySettings.ExperimentalTimezone'),
  isdefault_custom_url_schemes: isNotEmpty('DisplaySettings.CustomURLSchemes'),
});
