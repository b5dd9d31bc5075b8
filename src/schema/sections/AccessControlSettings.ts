import { flag } from '../kinds.js';

export const AccessControlSettings = {
  EnableAttributeBasedAccessControl: flag('access to channels may depend on attributes of the user', { '10.8': false }),
  EnableChannelScopeAccessControl: flag('channel admins may set attribute-based access rules for their channels', { '10.8': false }),
  EnableUserManagedAttributes: flag('access rules may rely on attributes that users edit themselves', { '10.11': false }),
};
