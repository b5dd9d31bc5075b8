import { event, value } from '../rules.js';

export const config_access_control = event({
  enable_attribute_based_access_control: { '10.9': value('AccessControlSettings.EnableAttributeBasedAccessControl') },
  enable_channel_scope_access_control: { '10.9': value('AccessControlSettings.EnableChannelScopeAccessControl') },
});
