import { gone } from '../../releases/timeline.js';
import { event, isDefault, oddity, value } from '../rules.js';

export const config_cluster = event({
  advertise_address: oddity(isDefault('ClusterSettings.AdvertiseAddress'), 'only whether it is at its default, despite the name'),
  bind_address: oddity(isDefault('ClusterSettings.BindAddress'), 'only whether it is at its default, despite the name'),
  enable: value('ClusterSettings.Enable'),
  enable_experimental_gossip_encryption: {
    '5.26': value('ClusterSettings.EnableExperimentalGossipEncryption'),
    '10.11': gone,
  },
  enable_gossip_compression: value('ClusterSettings.EnableGossipCompression'),
  network_interface: oddity(isDefault('ClusterSettings.NetworkInterface'), 'only whether it is at its default, despite the name'),
  read_only_config: value('ClusterSettings.ReadOnlyConfig'),
  use_experimental_gossip: { '4.0': value('ClusterSettings.UseExperimentalGossip'), '5.36': gone },
  use_ip_address: value('ClusterSettings.UseIPAddress'),
});
