import { flag, text } from '../kinds.js';

export const GuestAccountsSettings = {
  AllowEmailAccounts: flag({ '5.16': true }),
  Enable: flag({ '5.16': false }),
  EnforceMultifactorAuthentication: flag({ '5.16': false }),
  HideTags: flag({ '8.1': false }),
  RestrictCreationToDomains: text({ '5.16': '' }),
};
