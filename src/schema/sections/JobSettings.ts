import { flag, integer } from '../kinds.js';

export const JobSettings = {
  CleanupConfigThresholdDays: integer({ '6.7': -1 }),
  CleanupJobsThresholdDays: integer({ '6.1': -1 }),
  RunJobs: flag({ '4.1': true }),
  RunScheduler: flag({ '4.1': true }),
};
