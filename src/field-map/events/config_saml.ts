import { event, isDefault, value } from '../rules.js';

export const config_saml = event({
  enable: value('SamlSettings.Enable'),
  enable_sync_with_ldap: value('SamlSettings.EnableSyncWithLdap'),
  enable_sync_with_ldap_include_auth: value('SamlSettings.EnableSyncWithLdapIncludeAuth'),
  encrypt: value('SamlSettings.Encrypt'),
  isdefault_email_attribute: isDefault('SamlSettings.EmailAttribute'),
  isdefault_first_name_attribute: isDefault('SamlSettings.FirstNameAttribute'),
  isdefault_id_attribute: isDefault('SamlSettings.IdAttribute'),
  isdefault_last_name_attribute: isDefault('SamlSettings.LastNameAttribute'),
  isdefault_locale_attribute: isDefault('SamlSettings.LocaleAttribute'),
  isdefault_login_button_border_color: isDefault('SamlSettings.LoginButtonBorderColor', ''),
  isdefault_login_button_color: isDefault('SamlSettings.LoginButtonColor', ''),
  isdefault_login_button_text: isDefault('SamlSettings.LoginButtonText'),
  isdefault_login_button_text_color: isDefault('SamlSettings.LoginButtonTextColor', ''),
  isdefault_nickname_attribute: isDefault('SamlSettings.NicknameAttribute'),
  isdefault_position_attribute: isDefault('SamlSettings.PositionAttribute'),
  isdefault_scoping_idp_name: isDefault('SamlSettings.ScopingIDPName'),
  isdefault_scoping_idp_provider_id: isDefault('SamlSettings.ScopingIDPProviderId'),
  isdefault_username_attribute: isDefault('SamlSettings.UsernameAttribute'),
  verify: value('SamlSettings.Verify'),
});
