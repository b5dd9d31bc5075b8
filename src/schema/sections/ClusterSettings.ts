import { flag, integer, text } from '../kinds.js';

export const ClusterSettings = {
  ClusterName: text({ '5.6': '' }),
  Enable: flag({ '5.6': false }),
  GossipPort: integer({ '5.6': 8074 }),
  IdleConnTimeoutMilliseconds: integer({ '5.6': 90000 }),
  MaxIdleConns: integer({ '5.6': 100 }),
  MaxIdleConnsPerHost: integer({ '5.6': 128 }),
  OverrideHostname: text({ '5.6': '' }),
  ReadOnlyConfig: flag({ '5.6': true }),
  StreamingPort: integer({ '5.6': 8075 }),
  UseExperimentalGossip: flag({ '5.6': false }),
  UseIPAddress: flag({ '5.6': true }),
};
