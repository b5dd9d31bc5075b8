import { gone } from '../../timeline.js';
import { flag, integer, list, text, unset } from '../kinds.js';

export const ClusterSettings = {
  AdvertiseAddress: text({ '5.14': '' }),
  BindAddress: text({ '5.14': '' }),
  ClusterName: text({ '4.0': '' }),
  Enable: flag({ '3.7': false }),
  EnableExperimentalGossipEncryption: flag({ '5.26': false, '10.11': unset }),
  EnableGossipCompression: flag({ '5.33': true }),
  EnableGossipEncryption: flag({ '10.11': true }),
  GossipPort: integer({ '4.0': 8074 }),
  IdleConnTimeoutMilliseconds: integer({ '5.0': 90000, '9.8': gone }),
  InterNodeListenAddress: text({ '3.7': ':8075', '4.0': gone }),
  InterNodeUrls: list({ '3.7': [], '4.0': gone }),
  MaxIdleConns: integer({ '5.0': 100, '9.8': gone }),
  MaxIdleConnsPerHost: integer({ '5.0': 128, '9.8': gone }),
  NetworkInterface: text({ '5.14': '' }),
  OverrideHostname: text({ '4.0': '' }),
  ReadOnlyConfig: flag({ '4.0': true }),
  StreamingPort: integer({ '4.0': 8075, '9.8': gone }),
  UseExperimentalGossip: flag({ '4.0': false, '5.32': true, '6.0': gone }),
  UseIPAddress: flag({ '4.0': true }),
};
