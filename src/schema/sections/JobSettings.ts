import { flag } from '../kinds.js';

export const JobSettings = {
  RunJobs: flag({ '5.6': true }),
  RunScheduler: flag({ '5.6': true }),
};
