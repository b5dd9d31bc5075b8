import { event, value } from '../rules.js';

export const config_privacy = event({
  show_email_address: value('PrivacySettings.ShowEmailAddress'),
  show_full_name: value('PrivacySettings.ShowFullName'),
});
