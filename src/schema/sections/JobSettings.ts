import { flag, integer } from '../kinds.js';

export const JobSettings = {
  CleanupConfigThresholdDays: integer('how long outdated server configurations are kept in the database, in days', { '6.7': -1 }),
  CleanupJobsThresholdDays: integer('how long records of completed background jobs are kept, in days', { '6.1': -1 }),
  RunJobs: flag('this server carries out background jobs', { '4.1': true }),
  RunScheduler: flag('this server schedules background jobs', { '4.1': true }),
};
