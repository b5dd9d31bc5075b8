import { choice, flag, integer } from '../kinds.js';
import { timeOfDay } from '../vocabularies.js';

export const DataRetentionSettings = {
  DeletionJobStartTime: choice(timeOfDay, { '5.6': '02:00' }),
  EnableFileDeletion: flag({ '5.6': false }),
  EnableMessageDeletion: flag({ '5.6': false }),
  FileRetentionDays: integer({ '5.6': 365 }),
  MessageRetentionDays: integer({ '5.6': 365 }),
};
