import { flag, integer } from '../kinds.js';

export const ConnectedWorkspacesSettings = {
  DisableSharedChannelsStatusSync: flag({ '10.1': false }),
  EnableRemoteClusterService: flag({ '10.1': false }),
  EnableSharedChannels: flag({ '10.1': false }),
  GlobalUserSyncBatchSize: integer({ '10.10': 25 }),
  MaxPostsPerSync: integer({ '10.1': 50 }),
  MemberSyncBatchSize: integer({ '10.10': 20 }),
  SyncUsersOnConnectionOpen: flag({ '10.10': false }),
};
