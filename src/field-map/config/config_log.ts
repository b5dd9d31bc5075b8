import { alwaysFalse, event, isDefault, isNotEmpty, oddity, phrased, value } from '../rules.js';

export const config_log = event({
  advanced_logging_config: oddity(isNotEmpty('LogSettings.AdvancedLoggingConfig'), 'only whether it is set, despite the name'),
  advanced_logging_json: oddity(phrased(isNotEmpty('LogSettings.AdvancedLoggingJSON'), 'nothing: the field is true for any file'), 'true for any file; only an empty environment override makes it false'),
  console_json: value('LogSettings.ConsoleJson'),
  console_level: value('LogSettings.ConsoleLevel'),
  enable_console: value('LogSettings.EnableConsole'),
  enable_file: value('LogSettings.EnableFile'),
  enable_webhook_debugging: value('LogSettings.EnableWebhookDebugging'),
  file_json: value('LogSettings.FileJson'),
  file_level: value('LogSettings.FileLevel'),
  isdefault_file_format: isDefault('LogSettings.FileFormat'),
  isdefault_file_location: {
    '3.7': isDefault('LogSettings.FileLocation'),
    '5.10': alwaysFalse('LogSettings.FileLocation'),
  },
});
