import { gone } from '../../timeline.js';
import { flag, integer, map, text } from '../kinds.js';

export const ExperimentalAuditSettings = {
  AdvancedLoggingConfig: text({ '5.28': '', '10.0': gone }),
  AdvancedLoggingJSON: map({ '8.0': {} }),
  Certificate: text({ '10.9': '' }),
  FileCompress: flag({ '5.22': false }),
  FileEnabled: flag({ '5.22': false }),
  FileMaxAgeDays: integer({ '5.22': 0 }),
  FileMaxBackups: integer({ '5.22': 0 }),
  FileMaxQueueSize: integer({ '5.22': 1000 }),
  FileMaxSizeMB: integer({ '5.22': 100 }),
  FileName: text({ '5.22': '' }),
  SysLogCert: text({ '5.22': '', '5.28': gone }),
  SysLogEnabled: flag({ '5.22': false, '5.28': gone }),
  SysLogInsecure: flag({ '5.22': false, '5.28': gone }),
  SysLogIP: text({ '5.22': 'localhost', '5.28': gone }),
  SysLogMaxQueueSize: integer({ '5.22': 1000, '5.28': gone }),
  SysLogPort: integer({ '5.22': 6514, '5.28': gone }),
  SysLogTag: text({ '5.22': '', '5.28': gone }),
};
