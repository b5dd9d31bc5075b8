import { gone } from '../../releases/timeline.js';
import { flag, integer, list, text, unset } from '../kinds.js';

export const ClusterSettings = {
  AdvertiseAddress: text('the IP address at which other cluster servers reach this server', { '5.14': '' }),
  BindAddress: text('the local IP address used for cluster traffic', { '5.14': '' }),
  ClusterName: text('the name of the cluster that this server joins', { '4.0': '' }),
  Enable: flag('the server runs as part of a high-availability cluster', { '3.7': false }),
  EnableExperimentalGossipEncryption: flag('messages between cluster servers are encrypted (earlier, experimental setting)', { '5.26': false, '10.11': unset }),
  EnableGossipCompression: flag('messages between cluster servers are compressed', { '5.33': true }),
  EnableGossipEncryption: flag('messages between cluster servers are encrypted', { '10.11': true }),
  GossipPort: integer('the network port for messages between cluster servers', { '4.0': 8074 }),
  IdleConnTimeoutMilliseconds: integer('how long an idle connection between cluster servers stays open, in milliseconds', { '5.0': 90000, '9.8': gone }),
  InterNodeListenAddress: text('the address on which the server accepts messages from other cluster servers', { '3.7': ':8075', '4.0': gone }),
  InterNodeUrls: list('the addresses of the servers in the cluster', { '3.7': [], '4.0': gone }),
  MaxIdleConns: integer('how many idle connections a server may keep open to all other cluster servers', { '5.0': 100, '9.8': gone }),
  MaxIdleConnsPerHost: integer('how many idle connections a server may keep open to one other cluster server', { '5.0': 128, '9.8': gone }),
  NetworkInterface: text('the network device used to detect the IP address of a cluster server', { '5.14': '' }),
  OverrideHostname: text('the hostname that a cluster server uses instead of its own', { '4.0': '' }),
  ReadOnlyConfig: flag('settings cannot be changed in the System Console when a cluster is used', { '4.0': true }),
  StreamingPort: integer('the network port for streaming data between cluster servers', { '4.0': 8075, '9.8': gone }),
  UseExperimentalGossip: flag('cluster servers communicate over the gossip protocol', { '4.0': false, '5.32': true, '6.0': gone }),
  UseIPAddress: flag('cluster servers reach each other by IP address instead of hostname', { '4.0': true }),
};
