import { event, isDefault, value } from '../rules.js';

export const config_elasticsearch = event({
  bulk_indexing_time_window_seconds: value('ElasticsearchSettings.BulkIndexingTimeWindowSeconds'),
  enable_indexing: value('ElasticsearchSettings.EnableIndexing'),
  enable_searching: value('ElasticsearchSettings.EnableSearching'),
  isdefault_connection_url: isDefault('ElasticsearchSettings.ConnectionURL'),
  isdefault_index_prefix: isDefault('ElasticsearchSettings.IndexPrefix'),
  isdefault_password: isDefault('ElasticsearchSettings.Password'),
  isdefault_username: isDefault('ElasticsearchSettings.Username'),
  live_indexing_batch_size: value('ElasticsearchSettings.LiveIndexingBatchSize'),
  post_index_replicas: value('ElasticsearchSettings.PostIndexReplicas'),
  post_index_shards: value('ElasticsearchSettings.PostIndexShards'),
  request_timeout_seconds: value('ElasticsearchSettings.RequestTimeoutSeconds'),
  sniff: value('ElasticsearchSettings.Sniff'),
});
