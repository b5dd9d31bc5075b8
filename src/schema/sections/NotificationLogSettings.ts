import { gone } from '../../releases/timeline.js';
import { choice, flag, map, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const NotificationLogSettings = {
  AdvancedLoggingConfig: text('the definition of additional destinations of the notification log', { '5.28': '', '10.0': gone }),
  AdvancedLoggingJSON: map('the definition (JSON) of additional destinations of the notification log', { '8.0': {} }),
  ConsoleJson: flag('the notification log on the console is in JSON format', { '5.12': true }),
  ConsoleLevel: choice('the level of detail of the notification log on the console', words('DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.12': 'DEBUG' }),
  EnableColor: flag('log levels are coloured in the plain-text notification log on the console', { '5.36': false }),
  EnableConsole: flag('the notification log is written to the console', { '5.12': true }),
  EnableFile: flag('the notification log is written to a file', { '5.12': true }),
  FileJson: flag('the notification log file is in JSON format', { '5.12': true }),
  FileLevel: choice('the level of detail of the notification log file', words('DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.12': 'INFO' }),
  FileLocation: text('the directory of the notification log file', { '5.12': '' }),
};
