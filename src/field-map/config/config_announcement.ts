import { event, isDefault, value } from '../rules.js';

export const config_announcement = event({
  admin_notices_enabled: value('AnnouncementSettings.AdminNoticesEnabled'),
  allow_banner_dismissal: { '4.0': value('AnnouncementSettings.AllowBannerDismissal') },
  enable_banner: { '4.0': value('AnnouncementSettings.EnableBanner') },
  isdefault_banner_color: { '4.0': isDefault('AnnouncementSettings.BannerColor') },
  isdefault_banner_text_color: { '4.0': isDefault('AnnouncementSettings.BannerTextColor') },
  user_notices_enabled: value('AnnouncementSettings.UserNoticesEnabled'),
});
