import { choice, flag } from '../kinds.js';
import { locale, localeList } from '../vocabularies.js';

export const LocalizationSettings = {
  AvailableLocales: choice('the list of languages that people may choose', localeList, { '3.7': '' }),
  DefaultClientLocale: choice('the language for new users and the sign-in page', locale, { '3.7': 'en' }),
  DefaultServerLocale: choice('the language of system messages and logs', locale, { '3.7': 'en' }),
  EnableExperimentalLocales: flag('people may choose languages with unfinished translations', { '10.4': false }),
};
