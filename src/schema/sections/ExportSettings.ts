import { integer, text } from '../kinds.js';

export const ExportSettings = {
  Directory: text({ '5.33': './export' }),
  RetentionDays: integer({ '5.33': 30 }),
};
