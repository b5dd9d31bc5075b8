import { flag } from '../kinds.js';

export const AccessControlSettings = {
  EnableAttributeBasedAccessControl: flag({ '10.8': false }),
  EnableChannelScopeAccessControl: flag({ '10.8': false }),
  EnableUserManagedAttributes: flag({ '10.11': false }),
};
