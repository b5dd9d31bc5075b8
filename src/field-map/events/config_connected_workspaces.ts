import { both, event, value } from '../rules.js';

export const config_connected_workspaces = event({
  disable_shared_channels_status_sync: value('ConnectedWorkspacesSettings.DisableSharedChannelsStatusSync'),
  enable_remote_cluster_service: both('ConnectedWorkspacesSettings.EnableRemoteClusterService', 'FeatureFlags.EnableRemoteClusterService'),
  enable_shared_channels: value('ConnectedWorkspacesSettings.EnableSharedChannels'),
  max_posts_per_sync: value('ConnectedWorkspacesSettings.MaxPostsPerSync'),
});
