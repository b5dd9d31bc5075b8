import { gone } from '../../releases/timeline.js';
import { text } from '../kinds.js';

export const TimezoneSettings = {
  SupportedTimezonesPath: text('the path of the file that lists the available time zones', { '4.9': 'timezones.json', '5.10': gone }),
};
