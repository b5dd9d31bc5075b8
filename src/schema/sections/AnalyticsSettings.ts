import { integer } from '../kinds.js';

export const AnalyticsSettings = {
  MaxUsersForStatistics: integer({ '5.6': 2500 }),
};
