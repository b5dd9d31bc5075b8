import { flag, list } from '../kinds.js';

export const DisplaySettings = {
  CustomURLSchemes: list({ '5.6': [] }),
  ExperimentalTimezone: flag({ '5.6': false }),
};
