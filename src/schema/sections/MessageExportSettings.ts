import { gone } from '../../timeline.js';
import { choice, flag, group, integer, text, unset } from '../kinds.js';
import { timeOfDay, words } from '../vocabularies.js';

export const MessageExportSettings = {
  BatchSize: integer({ '4.5': 10000 }),
  ChannelBatchSize: integer({ '10.5': 100 }),
  ChannelHistoryBatchSize: integer({ '10.5': 10 }),
  DailyRunTime: choice(timeOfDay, { '4.5': '01:00' }),
  DownloadExportResults: flag({ '5.28': false }),
  EnableExport: flag({ '4.5': false }),
  ExportFormat: choice(words('actiance', 'csv', 'globalrelay', 'globalrelay-zip'), { '4.8': 'actiance' }),
  ExportFromTimestamp: integer({ '4.5': 0 }),
  GlobalRelayEmailAddress: text({ '4.8': unset, '4.9': gone }),
  GlobalRelaySettings: group({
    CustomerType: choice(words('A10', 'A9', 'CUSTOM'), { '4.9': 'A9' }),
    CustomSMTPPort: text({ '9.4': '25' }),
    CustomSMTPServerName: text({ '9.4': '' }),
    EmailAddress: text({ '4.9': '' }),
    SMTPPassword: text({ '4.9': '' }),
    SMTPServerTimeout: integer({ '5.26': 1800 }),
    SMTPUsername: text({ '4.9': '' }),
  }),
};
