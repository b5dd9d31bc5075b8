import { gone } from '../../timeline.js';
import { choice, flag, map, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const NotificationLogSettings = {
  AdvancedLoggingConfig: text({ '5.28': '', '10.0': gone }),
  AdvancedLoggingJSON: map({ '8.0': {} }),
  ConsoleJson: flag({ '5.12': true }),
  ConsoleLevel: choice(words('DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.12': 'DEBUG' }),
  EnableColor: flag({ '5.36': false }),
  EnableConsole: flag({ '5.12': true }),
  EnableFile: flag({ '5.12': true }),
  FileJson: flag({ '5.12': true }),
  FileLevel: choice(words('DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.12': 'INFO' }),
  FileLocation: text({ '5.12': '' }),
};
