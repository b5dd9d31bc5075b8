import { choice } from '../kinds.js';
import { locale, localeList } from '../vocabularies.js';

export const LocalizationSettings = {
  AvailableLocales: choice(localeList, { '5.6': '' }),
  DefaultClientLocale: choice(locale, { '5.6': 'en' }),
  DefaultServerLocale: choice(locale, { '5.6': 'en' }),
};
