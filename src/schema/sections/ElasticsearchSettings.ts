import { flag, integer, text } from '../kinds.js';

export const ElasticsearchSettings = {
  AggregatePostsAfterDays: integer({ '5.6': 365 }),
  BulkIndexingTimeWindowSeconds: integer({ '5.6': 3600 }),
  ConnectionURL: text({ '5.6': '' }),
  EnableIndexing: flag({ '5.6': false }),
  EnableSearching: flag({ '5.6': false }),
  IndexPrefix: text({ '5.6': '' }),
  LiveIndexingBatchSize: integer({ '5.6': 1 }),
  Password: text({ '5.6': '' }),
  PostIndexReplicas: integer({ '5.6': 1 }),
  PostIndexShards: integer({ '5.6': 1 }),
  PostsAggregatorJobStartTime: text({ '5.6': '03:00' }),
  RequestTimeoutSeconds: integer({ '5.6': 30 }),
  Sniff: flag({ '5.6': true }),
  Username: text({ '5.6': '' }),
};
