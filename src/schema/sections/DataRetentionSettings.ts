import { gone } from '../../timeline.js';
import { choice, flag, integer } from '../kinds.js';
import { timeOfDay } from '../vocabularies.js';

export const DataRetentionSettings = {
  BatchSize: integer({ '5.38': 3000 }),
  BoardsRetentionDays: integer({ '6.4': 365 }),
  DeletionJobStartTime: choice(timeOfDay, { '4.3': '02:00' }),
  Enable: flag({ '3.10': false, '4.3': gone }),
  EnableBoardsDeletion: flag({ '6.4': false }),
  EnableFileDeletion: flag({ '4.3': false }),
  EnableMessageDeletion: flag({ '4.3': false }),
  FileRetentionDays: integer({ '4.3': 365 }),
  FileRetentionHours: integer({ '9.5': 0 }),
  MessageRetentionDays: integer({ '4.3': 365 }),
  MessageRetentionHours: integer({ '9.5': 0 }),
  PreservePinnedPosts: flag({ '10.10': false }),
  RetentionIdsBatchSize: integer({ '7.8.15': 100, '7.9': gone, '8.1.13': 100, '9.0': gone, '9.1': 100 }),
  TimeBetweenBatchesMilliseconds: integer({ '7.8.15': 100, '7.9': gone, '8.1': 100 }),
};
