import { gone } from '../../releases/timeline.js';
import { event, isDefault, oddity, value } from '../rules.js';

export const config_cluster = event({
  advertise_address: oddity(isDefault('ClusterSettings.AdvertiseAddress'), 'an is-default bit, whatever the name promises'),
  bind_address: oddity(isDefault('ClusterSettings.BindAddress'), 'an is-default bit, whatever the name promises'),
  enable: value('ClusterSettings.Enable'),
  enable_experimental_gossip_encryption: {
    '5.26': value('ClusterSettings.EnableExperimentalGossipEncryption'),
    '10.11': gone,
  },
  enable_gossip_compression: value('ClusterSettings.EnableGossipCompression'),
  network_interface: oddity(isDefault('ClusterSettings.NetworkInterface'), 'an is-default bit, whatever the name promises'),
  read_only_config: value('ClusterSettings.ReadOnlyConfig'),
  use_experimental_gossip: { '4.0': value('ClusterSettings.UseExperimentalGossip'), '5.36': gone },
  use_ip_address: value('ClusterSettings.UseIPAddress'),
});
