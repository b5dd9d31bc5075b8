import { choice, flag, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const ImageProxySettings = {
  Enable: flag('images from other websites are loaded through a proxy', { '5.8': true, '5.8.1': false }),
  ImageProxyType: choice('which image proxy is used, the server itself or an external one', words('', 'atmos/camo', 'local'), { '5.8': 'local' }),
  RemoteImageProxyOptions: text('the key for signing image addresses sent to the external image proxy', { '5.8': '' }),
  RemoteImageProxyURL: text('the address of the external image proxy', { '5.8': '' }),
};
