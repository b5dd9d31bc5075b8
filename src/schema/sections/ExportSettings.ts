import { integer, text } from '../kinds.js';

export const ExportSettings = {
  Directory: text('the directory for exported files', { '5.33': './export' }),
  RetentionDays: integer('how long exported files are kept, in days', { '5.33': 30 }),
};
