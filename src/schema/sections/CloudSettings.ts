import { gone } from '../../releases/timeline.js';
import { flag, text } from '../kinds.js';

export const CloudSettings = {
  CWSAPIURL: text('the address of the API of the Mattermost Customer Portal', { '5.35': 'https://portal.internal.prod.cloud.mattermost.com' }),
  CWSMock: flag('a simulated Mattermost Customer Portal is used for testing', { '8.0': false }),
  CWSURL: text('the address of the Mattermost Customer Portal', { '5.30': 'https://customers.mattermost.com' }),
  Disable: flag('the server sends no requests to the Mattermost Customer Portal', { '9.5.8': false, '9.6': gone, '9.7': false }),
};
