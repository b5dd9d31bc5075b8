import { event, value } from '../rules.js';

export const config_cluster = event({
  enable: value('ClusterSettings.Enable'),
  read_only_config: value('ClusterSettings.ReadOnlyConfig'),
  use_experimental_gossip: value('ClusterSettings.UseExperimentalGossip'),
  use_ip_address: value('ClusterSettings.UseIPAddress'),
});
