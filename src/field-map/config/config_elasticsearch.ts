import { gone } from '../../releases/timeline.js';
import { event, isDefault, phrased, value } from '../rules.js';

export const config_elasticsearch = event({
  bulk_indexing_batch_size: value('ElasticsearchSettings.BatchSize'),
  bulk_indexing_time_window_seconds: {
    '4.4': value('ElasticsearchSettings.BulkIndexingTimeWindowSeconds'),
    '6.7': gone,
  },
  channel_index_replicas: value('ElasticsearchSettings.ChannelIndexReplicas'),
  channel_index_shards: value('ElasticsearchSettings.ChannelIndexShards'),
  enable_autocomplete: value('ElasticsearchSettings.EnableAutocomplete'),
  enable_indexing: { '4.1': value('ElasticsearchSettings.EnableIndexing') },
  enable_searching: { '4.1': value('ElasticsearchSettings.EnableSearching') },
  isdefault_ca: isDefault('ElasticsearchSettings.CA'),
  isdefault_client_cert: isDefault('ElasticsearchSettings.ClientCert'),
  isdefault_client_key: isDefault('ElasticsearchSettings.ClientKey'),
  isdefault_connection_url: { '4.1': isDefault('ElasticsearchSettings.ConnectionURL') },
  isdefault_index_prefix: { '4.4': isDefault('ElasticsearchSettings.IndexPrefix') },
  isdefault_password: { '4.1': phrased(isDefault('ElasticsearchSettings.Password'), 'whether the password for the Elasticsearch server is still the default (“changeme” from 5.10 on), not the password itself') },
  isdefault_username: { '4.1': isDefault('ElasticsearchSettings.Username') },
  live_indexing_batch_size: value('ElasticsearchSettings.LiveIndexingBatchSize'),
  post_index_replicas: value('ElasticsearchSettings.PostIndexReplicas'),
  post_index_shards: value('ElasticsearchSettings.PostIndexShards'),
  request_timeout_seconds: value('ElasticsearchSettings.RequestTimeoutSeconds'),
  skip_tls_verification: value('ElasticsearchSettings.SkipTLSVerification'),
  sniff: { '4.1': value('ElasticsearchSettings.Sniff') },
  trace: value('ElasticsearchSettings.Trace'),
  user_index_replicas: value('ElasticsearchSettings.UserIndexReplicas'),
  user_index_shards: value('ElasticsearchSettings.UserIndexShards'),
});
