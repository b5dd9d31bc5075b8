import { integer, text } from '../kinds.js';

export const ImportSettings = {
  Directory: text('the directory for imported files', { '5.32': './import' }),
  RetentionDays: integer('how long imported files are kept, in days', { '5.32': 30 }),
};
