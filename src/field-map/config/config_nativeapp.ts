import { event, isDefault } from '../rules.js';

export const config_nativeapp = event({
  isdefault_android_app_download_link: isDefault('NativeAppSettings.AndroidAppDownloadLink'),
  isdefault_app_custom_url_schemes: { '5.33': isDefault('NativeAppSettings.AppCustomURLSchemes') },
  isdefault_app_download_link: isDefault('NativeAppSettings.AppDownloadLink'),
  isdefault_iosapp_download_link: isDefault('NativeAppSettings.IosAppDownloadLink'),
});
