import { choice, flag, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const LogSettings = {
  ConsoleJson: flag({ '5.6': true }),
  ConsoleLevel: choice(words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.6': zero }),
  EnableConsole: flag({ '5.6': zero }),
  EnableDiagnostics: flag({ '5.6': true }),
  EnableFile: flag({ '5.6': zero }),
  EnableWebhookDebugging: flag({ '5.6': zero }),
  FileJson: flag({ '5.6': true }),
  FileLevel: choice(words('', 'DEBUG', 'ERROR', 'INFO', 'WARN'), { '5.6': zero }),
  FileLocation: text({ '5.6': zero }),
};
