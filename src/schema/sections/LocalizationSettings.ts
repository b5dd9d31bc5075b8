import { choice, flag } from '../kinds.js';
import { locale, localeList } from '../vocabularies.js';

export const LocalizationSettings = {
  AvailableLocales: choice(localeList, { '3.7': '' }),
  DefaultClientLocale: choice(locale, { '3.7': 'en' }),
  DefaultServerLocale: choice(locale, { '3.7': 'en' }),
  EnableExperimentalLocales: flag({ '10.4': false }),
};
