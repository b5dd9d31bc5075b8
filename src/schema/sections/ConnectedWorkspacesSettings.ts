import { flag, integer } from '../kinds.js';

export const ConnectedWorkspacesSettings = {
  DisableSharedChannelsStatusSync: flag({ '10.1': false }),
  EnableRemoteClusterService: flag({ '10.1': false }),
  EnableSharedChannels: flag({ '10.1': false }),
  MaxPostsPerSync: integer({ '10.1': 50 }),
};
