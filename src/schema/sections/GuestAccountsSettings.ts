import { flag, text } from '../kinds.js';

export const GuestAccountsSettings = {
  AllowEmailAccounts: flag('guests may have an account with email address and password', { '5.16': true }),
  Enable: flag('people from outside may have guest accounts', { '5.16': false }),
  EnforceMultifactorAuthentication: flag('guests must use multi-factor authentication (MFA)', { '5.16': false }),
  HideTags: flag('the label that marks guests is hidden', { '8.1': false }),
  RestrictCreationToDomains: text('the list of email domains that may be used for guest accounts', { '5.16': '' }),
};
