import { flag, text } from '../kinds.js';

export const ComplianceSettings = {
  Directory: text({ '5.6': './data/' }),
  Enable: flag({ '5.6': false }),
  EnableDaily: flag({ '5.6': false }),
};
