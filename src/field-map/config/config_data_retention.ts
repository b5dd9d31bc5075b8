import { gone } from '../../releases/timeline.js';
import { event, value } from '../rules.js';

export const config_data_retention = event({
  batch_size: value('DataRetentionSettings.BatchSize'),
  boards_retention_days: { '6.4': value('DataRetentionSettings.BoardsRetentionDays'), '9.0': gone },
  cleanup_config_threshold_days: value('JobSettings.CleanupConfigThresholdDays'),
  cleanup_jobs_threshold_days: { '6.2': value('JobSettings.CleanupJobsThresholdDays') },
  deletion_job_start_time: value('DataRetentionSettings.DeletionJobStartTime'),
  enable_boards_deletion: { '6.4': value('DataRetentionSettings.EnableBoardsDeletion'), '9.0': gone },
  enable_file_deletion: value('DataRetentionSettings.EnableFileDeletion'),
  enable_message_deletion: value('DataRetentionSettings.EnableMessageDeletion'),
  file_retention_days: value('DataRetentionSettings.FileRetentionDays'),
  file_retention_hours: value('DataRetentionSettings.FileRetentionHours'),
  message_retention_days: value('DataRetentionSettings.MessageRetentionDays'),
  message_retention_hours: value('DataRetentionSettings.MessageRetentionHours'),
  retention_ids_batch_size: value('DataRetentionSettings.RetentionIdsBatchSize'),
  time_between_batches: value('DataRetentionSettings.TimeBetweenBatchesMilliseconds'),
});
