import { event, isDefault, isNotEmpty, oddity, phrased, value } from '../rules.js';

export const config_notifications_log = event({
  advanced_logging_config: oddity(isNotEmpty('NotificationLogSettings.AdvancedLoggingConfig'), 'only whether it is set, despite the name'),
  advanced_logging_json: oddity(phrased(isNotEmpty('NotificationLogSettings.AdvancedLoggingJSON'), 'nothing: the field is true for any file'), 'true for any file; only an empty environment override makes it false'),
  console_json: value('NotificationLogSettings.ConsoleJson'),
  console_level: value('NotificationLogSettings.ConsoleLevel'),
  enable_console: value('NotificationLogSettings.EnableConsole'),
  enable_file: value('NotificationLogSettings.EnableFile'),
  file_json: value('NotificationLogSettings.FileJson'),
  file_level: value('NotificationLogSettings.FileLevel'),
  isdefault_file_location: isDefault('NotificationLogSettings.FileLocation'),
});
