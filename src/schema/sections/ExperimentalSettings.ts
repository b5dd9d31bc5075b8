import { flag, text } from '../kinds.js';

export const ExperimentalSettings = {
  ClientSideCertCheck: text({ '5.6': 'secondary' }),
  ClientSideCertEnable: flag({ '5.6': false }),
  EnablePostMetadata: flag({ '5.6': false }),
};
