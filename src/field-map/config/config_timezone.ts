import { event, isDefault } from '../rules.js';

export const config_timezone = event({
  isdefault_supported_timezones_path: isDefault('TimezoneSettings.SupportedTimezonesPath'),
});
