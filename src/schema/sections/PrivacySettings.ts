import { flag, zero } from '../kinds.js';

export const PrivacySettings = {
  ShowEmailAddress: flag({ '5.6': zero }),
  ShowFullName: flag({ '5.6': zero }),
};
