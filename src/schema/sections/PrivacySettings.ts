import { flag, zero } from '../kinds.js';

export const PrivacySettings = {
  ShowEmailAddress: flag("people can see each other's email addresses", { '3.7': zero, '5.10': true }),
  ShowFullName: flag("people can see each other's full names", { '3.7': zero, '5.10': true }),
};
