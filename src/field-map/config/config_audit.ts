import { event, isNotEmpty, oddity, phrased, value } from '../rules.js';

export const config_audit = event({
  advanced_logging_config: oddity(isNotEmpty('ExperimentalAuditSettings.AdvancedLoggingConfig'), 'only whether it is set, despite the name'),
  advanced_logging_json: oddity(phrased(isNotEmpty('ExperimentalAuditSettings.AdvancedLoggingJSON'), 'nothing: the field is true for any file'), 'true for any file; only an empty environment override makes it false'),
  file_compress: { '5.23': value('ExperimentalAuditSettings.FileCompress') },
  file_enabled: { '5.23': value('ExperimentalAuditSettings.FileEnabled') },
  file_max_age_days: { '5.23': value('ExperimentalAuditSettings.FileMaxAgeDays') },
  file_max_backups: { '5.23': value('ExperimentalAuditSettings.FileMaxBackups') },
  file_max_queue_size: { '5.23': value('ExperimentalAuditSettings.FileMaxQueueSize') },
  file_max_size_mb: { '5.23': value('ExperimentalAuditSettings.FileMaxSizeMB') },
  syslog_enabled: { '5.23': value('ExperimentalAuditSettings.SysLogEnabled') },
  syslog_insecure: { '5.23': value('ExperimentalAuditSettings.SysLogInsecure') },
  syslog_max_queue_size: { '5.23': value('ExperimentalAuditSettings.SysLogMaxQueueSize') },
});
