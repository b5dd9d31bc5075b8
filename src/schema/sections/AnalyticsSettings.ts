import { integer } from '../kinds.js';

export const AnalyticsSettings = {
  MaxUsersForStatistics: integer({ '3.7': 2500 }),
};
