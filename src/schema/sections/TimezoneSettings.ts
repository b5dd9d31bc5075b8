import { text } from '../kinds.js';

export const TimezoneSettings = {
  SupportedTimezonesPath: text({ '5.6': 'timezones.json' }),
};
