import { choice, flag, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const ImageProxySettings = {
  Enable: flag({ '5.8': true, '5.8.1': false }),
  ImageProxyType: choice(words('', 'atmos/camo', 'local'), { '5.8': 'local' }),
  RemoteImageProxyOptions: text({ '5.8': '' }),
  RemoteImageProxyURL: text({ '5.8': '' }),
};
