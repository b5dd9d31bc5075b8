import { gone } from '../../releases/timeline.js';
import { flag, integer, map, text } from '../kinds.js';

export const ExperimentalAuditSettings = {
  AdvancedLoggingConfig: text('the definition of additional destinations of audit records', { '5.28': '', '10.0': gone }),
  AdvancedLoggingJSON: map('the definition (JSON) of additional destinations of audit records', { '8.0': {} }),
  Certificate: text('the certificate used for audit logging', { '10.9': '' }),
  FileCompress: flag('old audit log files are compressed', { '5.22': false }),
  FileEnabled: flag('audit records are written to a file', { '5.22': false }),
  FileMaxAgeDays: integer('the maximum age of an audit log file, in days', { '5.22': 0 }),
  FileMaxBackups: integer('how many old audit log files are kept', { '5.22': 0 }),
  FileMaxQueueSize: integer('how many audit records may wait to be written to the file', { '5.22': 1000 }),
  FileMaxSizeMB: integer('the size at which a new audit log file is started, in MB', { '5.22': 100 }),
  FileName: text('the name of the file to which audit records are written', { '5.22': '' }),
  SysLogCert: text('the path of the certificate of the syslog server', { '5.22': '', '5.28': gone }),
  SysLogEnabled: flag('audit records are sent to a local or remote system log (syslog)', { '5.22': false, '5.28': gone }),
  SysLogInsecure: flag('verifying the certificate of the syslog server is skipped', { '5.22': false, '5.28': gone }),
  SysLogIP: text('the address of the syslog server for audit records', { '5.22': 'localhost', '5.28': gone }),
  SysLogMaxQueueSize: integer('how many audit records may wait to be sent to syslog', { '5.22': 1000, '5.28': gone }),
  SysLogPort: integer('the port of the syslog server for audit records', { '5.22': 6514, '5.28': gone }),
  SysLogTag: text('the tag that marks audit records in syslog', { '5.22': '', '5.28': gone }),
};
