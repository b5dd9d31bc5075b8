import { integer, text } from '../kinds.js';

export const ImportSettings = {
  Directory: text({ '5.32': './import' }),
  RetentionDays: integer({ '5.32': 30 }),
};
