import { event, isDefault, value } from '../rules.js';

export const config_announcement = event({
  allow_banner_dismissal: value('AnnouncementSettings.AllowBannerDismissal'),
  enable_banner: value('AnnouncementSettings.EnableBanner'),
  isdefault_banner_color: isDefault('AnnouncementSettings.BannerColor'),
  isdefault_banner_text_color: isDefault('AnnouncementSettings.BannerTextColor'),
});
