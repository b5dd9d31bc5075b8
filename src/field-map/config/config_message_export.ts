import { event, isDefault, oddity, value } from '../rules.js';

export const config_message_export = event({
  batch_size: value('MessageExportSettings.BatchSize'),
  daily_run_time: value('MessageExportSettings.DailyRunTime'),
  default_export_from_timestamp: value('MessageExportSettings.ExportFromTimestamp'),
  download_export_results: value('MessageExportSettings.DownloadExportResults'),
  enable_message_export: value('MessageExportSettings.EnableExport'),
  export_format: value('MessageExportSettings.ExportFormat'),
  global_relay_customer_type: value('MessageExportSettings.GlobalRelaySettings.CustomerType'),
  global_relay_smtp_server_timeout: {
    '5.26': oddity(value('EmailSettings.SMTPServerTimeout'), "reports the mail server's timeout, not the relay's"),
    '5.33': value('MessageExportSettings.GlobalRelaySettings.SMTPServerTimeout'),
  },
  is_default_global_relay_email_address: isDefault('MessageExportSettings.GlobalRelaySettings.EmailAddress'),
  is_default_global_relay_smtp_password: isDefault('MessageExportSettings.GlobalRelaySettings.SMTPPassword'),
  is_default_global_relay_smtp_username: isDefault('MessageExportSettings.GlobalRelaySettings.SMTPUsername'),
});
