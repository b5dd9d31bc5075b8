import { gone } from '../../releases/timeline.js';
import { choice, flag, integer, map, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const LogSettings = {
  AdvancedLoggingConfig: text('the definition of additional log destinations', { '5.26': '', '10.0': gone }),
  AdvancedLoggingJSON: map('the definition (JSON) of additional log destinations', { '8.0': {} }),
  ConsoleJson: flag('console logs are written in JSON format', { '4.10': true }),
  ConsoleLevel: choice('the level of detail of console logs', words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '3.7': zero, '5.10': 'DEBUG' }),
  EnableColor: flag('log levels are coloured in plain-text console logs', { '5.36': false }),
  EnableConsole: flag('logs are written to the console', { '3.7': zero, '5.10': true }),
  EnableDiagnostics: flag('telemetry is sent to Mattermost', { '3.7': true }),
  EnableFile: flag('logs are written to a file', { '3.7': zero, '5.10': true }),
  EnableSentry: flag('errors are reported to Mattermost through Sentry, provided that telemetry is sent', { '5.26': true }),
  EnableWebhookDebugging: flag('the contents of incoming webhooks (messages from other programs) are logged', { '3.7': zero, '5.10': true }),
  FileFormat: text('the format of entries in the log file', { '3.7': zero, '4.10': gone }),
  FileJson: flag('log files are written in JSON format', { '4.10': true }),
  FileLevel: choice('the level of detail of log files', words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '3.7': zero, '5.10': 'INFO' }),
  FileLocation: text('the directory of the log files', { '3.7': zero, '5.10': '' }),
  MaxFieldSize: integer('the largest size of a single field in a log entry', { '7.8.15': 2048, '7.9': gone, '8.1.13': 2048, '9.0': gone, '9.0.5': 2048, '9.1': gone, '9.1.5': 2048 }),
  VerboseDiagnostics: flag('the sending of usage data is logged in detail', { '7.7': false }),
};
