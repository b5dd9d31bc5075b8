import { event, isDefault, value } from '../rules.js';

export const config_ldap = event({
  connection_security: value('LdapSettings.ConnectionSecurity'),
  enable: value('LdapSettings.Enable'),
  enable_sync: value('LdapSettings.EnableSync'),
  isdefault_email_attribute: isDefault('LdapSettings.EmailAttribute'),
  isdefault_first_name_attribute: isDefault('LdapSettings.FirstNameAttribute'),
  isdefault_id_attribute: isDefault('LdapSettings.IdAttribute'),
  isdefault_last_name_attribute: isDefault('LdapSettings.LastNameAttribute'),
  isdefault_login_button_border_color: isDefault('LdapSettings.LoginButtonBorderColor', ''),
  isdefault_login_button_color: isDefault('LdapSettings.LoginButtonColor', ''),
  isdefault_login_button_text_color: isDefault('LdapSettings.LoginButtonTextColor', ''),
  isdefault_login_field_name: isDefault('LdapSettings.LoginFieldName'),
  isdefault_login_id_attribute: isDefault('LdapSettings.LoginIdAttribute'),
  isdefault_nickname_attribute: isDefault('LdapSettings.NicknameAttribute'),
  isdefault_position_attribute: isDefault('LdapSettings.PositionAttribute'),
  isdefault_username_attribute: isDefault('LdapSettings.UsernameAttribute'),
  max_page_size: value('LdapSettings.MaxPageSize'),
  query_timeout: value('LdapSettings.QueryTimeout'),
  skip_certificate_verification: value('LdapSettings.SkipCertificateVerification'),
  sync_interval_minutes: value('LdapSettings.SyncIntervalMinutes'),
});
