import { integer } from '../kinds.js';

export const AnalyticsSettings = {
  MaxUsersForStatistics: integer('the number of users above which message statistics are switched off', { '3.7': 2500 }),
};
