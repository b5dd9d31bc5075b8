import { gone } from '../../releases/timeline.js';
import { event, value } from '../rules.js';

export const config_bleve = event({
  bulk_indexing_batch_size: value('BleveSettings.BatchSize'),
  bulk_indexing_time_window_seconds: { '5.24': value('BleveSettings.BulkIndexingTimeWindowSeconds'), '6.7': gone },
  enable_autocomplete: value('BleveSettings.EnableAutocomplete'),
  enable_indexing: value('BleveSettings.EnableIndexing'),
  enable_searching: value('BleveSettings.EnableSearching'),
});
