import { gone } from '../../timeline.js';
import { text } from '../kinds.js';

export const TimezoneSettings = {
  SupportedTimezonesPath: text({ '4.9': 'timezones.json', '5.10': gone }),
};
