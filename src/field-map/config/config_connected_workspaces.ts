import { both, event, phrased, value } from '../rules.js';

export const config_connected_workspaces = event({
  disable_shared_channels_status_sync: value('ConnectedWorkspacesSettings.DisableSharedChannelsStatusSync'),
  enable_remote_cluster_service: phrased(both('ConnectedWorkspacesSettings.EnableRemoteClusterService', 'FeatureFlags.EnableRemoteClusterService'), 'whether other Mattermost servers can be connected (setting and feature flag)'),
  enable_shared_channels: value('ConnectedWorkspacesSettings.EnableSharedChannels'),
  max_posts_per_sync: value('ConnectedWorkspacesSettings.MaxPostsPerSync'),
});
