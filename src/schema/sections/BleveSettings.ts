import { flag, integer, text, unset } from '../kinds.js';

export const BleveSettings = {
  BatchSize: integer('the number of messages per batch when the Bleve search index is built', { '6.7': 10000 }),
  BulkIndexingTimeWindowSeconds: integer('the time span of messages that are indexed together, in seconds', { '5.24': 3600, '6.7': unset }),
  EnableAutocomplete: flag('the Bleve search index suggests users and channels as people type', { '5.24': false }),
  EnableIndexing: flag('new messages are added to the Bleve search index', { '5.24': false }),
  EnableSearching: flag('searches use the Bleve search index', { '5.24': false }),
  IndexDir: text('the directory of the Bleve search index', { '5.24': '' }),
};
