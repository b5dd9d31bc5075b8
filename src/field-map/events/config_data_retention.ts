import { event, value } from '../rules.js';

export const config_data_retention = event({
  deletion_job_start_time: value('DataRetentionSettings.DeletionJobStartTime'),
  enable_file_deletion: value('DataRetentionSettings.EnableFileDeletion'),
  enable_message_deletion: value('DataRetentionSettings.EnableMessageDeletion'),
  file_retention_days: value('DataRetentionSettings.FileRetentionDays'),
  message_retention_days: value('DataRetentionSettings.MessageRetentionDays'),
});
