import { gone } from '../../timeline.js';
import { flag, text } from '../kinds.js';

export const CloudSettings = {
  CWSAPIURL: text({ '5.35': 'https://portal.internal.prod.cloud.mattermost.com' }),
  CWSMock: flag({ '8.0': false }),
  CWSURL: text({ '5.30': 'https://customers.mattermost.com' }),
  Disable: flag({ '9.5.8': false, '9.6': gone, '9.7': false }),
};
