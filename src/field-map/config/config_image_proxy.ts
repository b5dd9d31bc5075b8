import { event, isDefault, value } from '../rules.js';

export const config_image_proxy = event({
  enable: value('ImageProxySettings.Enable'),
  image_proxy_type: value('ImageProxySettings.ImageProxyType'),
  isdefault_remote_image_proxy_options: isDefault('ImageProxySettings.RemoteImageProxyOptions'),
  isdefault_remote_image_proxy_url: isDefault('ImageProxySettings.RemoteImageProxyURL'),
});
