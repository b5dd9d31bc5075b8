import { flag, zero } from '../kinds.js';

export const PrivacySettings = {
  ShowEmailAddress: flag({ '3.7': zero, '5.10': true }),
  ShowFullName: flag({ '3.7': zero, '5.10': true }),
};
