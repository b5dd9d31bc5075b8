import { event, isDefault, value } from '../rules.js';

export const config_log = event({
  console_json: value('LogSettings.ConsoleJson'),
  console_level: value('LogSettings.ConsoleLevel'),
  enable_console: value('LogSettings.EnableConsole'),
  enable_file: value('LogSettings.EnableFile'),
  enable_webhook_debugging: value('LogSettings.EnableWebhookDebugging'),
  file_json: value('LogSettings.FileJson'),
  file_level: value('LogSettings.FileLevel'),
  isdefault_file_location: isDefault('LogSettings.FileLocation'),
});
