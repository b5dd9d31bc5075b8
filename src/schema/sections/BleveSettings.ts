import { flag, integer, text, unset } from '../kinds.js';

export const BleveSettings = {
  BatchSize: integer({ '6.7': 10000 }),
  BulkIndexingTimeWindowSeconds: integer({ '5.24': 3600, '6.7': unset }),
  EnableAutocomplete: flag({ '5.24': false }),
  EnableIndexing: flag({ '5.24': false }),
  EnableSearching: flag({ '5.24': false }),
  IndexDir: text({ '5.24': '' }),
};
