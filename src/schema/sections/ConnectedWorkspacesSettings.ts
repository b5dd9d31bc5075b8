import { flag, integer } from '../kinds.js';

export const ConnectedWorkspacesSettings = {
  DisableSharedChannelsStatusSync: flag('user status is left out of what connected workspaces synchronize', { '10.1': false }),
  EnableRemoteClusterService: flag('connections to other Mattermost servers can be set up', { '10.1': false }),
  EnableSharedChannels: flag('channels can be shared with other Mattermost servers', { '10.1': false }),
  GlobalUserSyncBatchSize: integer('the number of users per batch when all users are synchronized', { '10.10': 25 }),
  MaxPostsPerSync: integer('the maximum number of messages per synchronization', { '10.1': 50 }),
  MemberSyncBatchSize: integer('the number of members per batch when channel members are synchronized', { '10.10': 20 }),
  SyncUsersOnConnectionOpen: flag('users are synchronized as soon as two workspaces are connected', { '10.10': false }),
};
