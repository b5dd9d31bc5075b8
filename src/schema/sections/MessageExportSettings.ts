import { choice, flag, group, integer, text } from '../kinds.js';
import { timeOfDay, words } from '../vocabularies.js';

export const MessageExportSettings = {
  BatchSize: integer({ '5.6': 10000 }),
  DailyRunTime: choice(timeOfDay, { '5.6': '01:00' }),
  EnableExport: flag({ '5.6': false }),
  ExportFormat: choice(words('actiance', 'csv', 'globalrelay', 'globalrelay-zip'), { '5.6': 'actiance' }),
  ExportFromTimestamp: integer({ '5.6': 0 }),
  GlobalRelaySettings: group({
    CustomerType: choice(words('A10', 'A9', 'CUSTOM'), { '5.6': 'A9' }),
    EmailAddress: text({ '5.6': '' }),
    SMTPPassword: text({ '5.6': '' }),
    SMTPUsername: text({ '5.6': '' }),
  }),
};
