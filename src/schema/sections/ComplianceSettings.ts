import { flag, integer, text } from '../kinds.js';

export const ComplianceSettings = {
  BatchSize: integer({ '5.36': 30000 }),
  Directory: text({ '3.7': './data/' }),
  Enable: flag({ '3.7': false }),
  EnableDaily: flag({ '3.7': false }),
};
