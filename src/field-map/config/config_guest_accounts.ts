import { event, isDefault, value } from '../rules.js';

export const config_guest_accounts = event({
  allow_email_accounts: value('GuestAccountsSettings.AllowEmailAccounts'),
  enable: value('GuestAccountsSettings.Enable'),
  enforce_multifactor_authentication: value('GuestAccountsSettings.EnforceMultifactorAuthentication'),
  hide_tag: value('GuestAccountsSettings.HideTags'),
  isdefault_restrict_creation_to_domains: isDefault('GuestAccountsSettings.RestrictCreationToDomains'),
});
