import { gone } from '../../releases/timeline.js';
import { choice, flag, integer } from '../kinds.js';
import { timeOfDay } from '../vocabularies.js';

export const DataRetentionSettings = {
  BatchSize: integer('how many records are deleted at a time', { '5.38': 3000 }),
  BoardsRetentionDays: integer('how long the content of Boards (task boards) is kept, in days', { '6.4': 365 }),
  DeletionJobStartTime: choice('the time of day at which old data is deleted', timeOfDay, { '4.3': '02:00' }),
  Enable: flag('old data is deleted automatically', { '3.10': false, '4.3': gone }),
  EnableBoardsDeletion: flag('content of Boards (task boards) older than a set age is deleted', { '6.4': false }),
  EnableFileDeletion: flag('uploaded files older than a set age are deleted', { '4.3': false }),
  EnableMessageDeletion: flag('messages older than a set age are deleted', { '4.3': false }),
  FileRetentionDays: integer('how long uploaded files are kept, in days', { '4.3': 365 }),
  FileRetentionHours: integer('how long uploaded files are kept, in hours', { '9.5': 0 }),
  MessageRetentionDays: integer('how long messages are kept, in days', { '4.3': 365 }),
  MessageRetentionHours: integer('how long messages are kept, in hours', { '9.5': 0 }),
  PreservePinnedPosts: flag('pinned messages are kept when old messages are deleted', { '10.10': false }),
  RetentionIdsBatchSize: integer('how many record identifiers the deletion job handles at a time', { '7.8.15': 100, '7.9': gone, '8.1.13': 100, '9.0': gone, '9.1': 100 }),
  TimeBetweenBatchesMilliseconds: integer('how long the deletion job pauses between batches, in milliseconds', { '7.8.15': 100, '7.9': gone, '8.1': 100 }),
};
