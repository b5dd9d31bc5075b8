import { gone } from '../../releases/timeline.js';
import { choice, flag, group, integer, text, unset } from '../kinds.js';
import { timeOfDay, words } from '../vocabularies.js';

export const MessageExportSettings = {
  BatchSize: integer('how many messages are put into one compliance export file', { '4.5': 10000 }),
  ChannelBatchSize: integer('how many channels a compliance export processes at a time', { '10.5': 100 }),
  ChannelHistoryBatchSize: integer('how many channel membership histories an export reads at a time', { '10.5': 10 }),
  DailyRunTime: choice('the time of day at which the compliance export starts', timeOfDay, { '4.5': '01:00' }),
  DownloadExportResults: flag('admins may download finished compliance exports', { '5.28': false }),
  EnableExport: flag('messages are exported for compliance every day', { '4.5': false }),
  ExportFormat: choice('the file format of compliance exports', words('actiance', 'csv', 'globalrelay', 'globalrelay-zip'), { '4.8': 'actiance' }),
  ExportFromTimestamp: integer('the date from which messages are exported, in seconds since 1970', { '4.5': 0 }),
  GlobalRelayEmailAddress: text('the address to which exports for the Global Relay archive are emailed', { '4.8': unset, '4.9': gone }),
  GlobalRelaySettings: group({
    CustomerType: choice('the type of account at the Global Relay archiving service', words('A10', 'A9', 'CUSTOM'), { '4.9': 'A9' }),
    CustomSMTPPort: text('the port of the custom email server for Global Relay exports', { '9.4': '25' }),
    CustomSMTPServerName: text('the name of the custom email server for Global Relay exports', { '9.4': '' }),
    EmailAddress: text('the address to which exports for the Global Relay archive are emailed', { '4.9': '' }),
    SMTPPassword: text('the password for the Global Relay email server', { '4.9': '' }),
    SMTPServerTimeout: integer('how long to wait for a connection to the Global Relay email server, in seconds', { '5.26': 1800 }),
    SMTPUsername: text('the username for the Global Relay email server', { '4.9': '' }),
  }),
};
