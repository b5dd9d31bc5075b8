import { event, value } from '../rules.js';

export const config_localization = event({
  available_locales: value('LocalizationSettings.AvailableLocales'),
  default_client_locale: value('LocalizationSettings.DefaultClientLocale'),
  default_server_locale: value('LocalizationSettings.DefaultServerLocale'),
});
