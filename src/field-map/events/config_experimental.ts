import { event, isDefault, value } from '../rules.js';

export const config_experimental = event({
  client_side_cert_enable: value('ExperimentalSettings.ClientSideCertEnable'),
  enable_post_metadata: value('ExperimentalSettings.EnablePostMetadata'),
  isdefault_client_side_cert_check: isDefault('ExperimentalSettings.ClientSideCertCheck', 'primary'),
});
