import { gone } from '../../timeline.js';
import { choice, flag, integer, map, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const LogSettings = {
  AdvancedLoggingConfig: text({ '5.26': '', '10.0': gone }),
  AdvancedLoggingJSON: map({ '8.0': {} }),
  ConsoleJson: flag({ '4.10': true }),
  ConsoleLevel: choice(words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '3.7': zero, '5.10': 'DEBUG' }),
  EnableColor: flag({ '5.36': false }),
  EnableConsole: flag({ '3.7': zero, '5.10': true }),
  EnableDiagnostics: flag({ '3.7': true }),
  EnableFile: flag({ '3.7': zero, '5.10': true }),
  EnableSentry: flag({ '5.26': true }),
  EnableWebhookDebugging: flag({ '3.7': zero, '5.10': true }),
  FileFormat: text({ '3.7': zero, '4.10': gone }),
  FileJson: flag({ '4.10': true }),
  FileLevel: choice(words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '3.7': zero, '5.10': 'INFO' }),
  FileLocation: text({ '3.7': zero, '5.10': '' }),
  MaxFieldSize: integer({ '7.8.15': 2048, '7.9': gone, '8.1.13': 2048, '9.0': gone, '9.0.5': 2048, '9.1': gone, '9.1.5': 2048 }),
  VerboseDiagnostics: flag({ '7.7': false }),
};
