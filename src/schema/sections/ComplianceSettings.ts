import { flag, integer, text } from '../kinds.js';

export const ComplianceSettings = {
  BatchSize: integer('how many messages are read at a time for a compliance report', { '5.36': 30000 }),
  Directory: text('the directory in which compliance reports are saved', { '3.7': './data/' }),
  Enable: flag('compliance reports may be produced', { '3.7': false }),
  EnableDaily: flag('compliance reports are produced every day', { '3.7': false }),
};
