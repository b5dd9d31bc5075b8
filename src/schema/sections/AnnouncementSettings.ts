import { flag, text } from '../kinds.js';

export const AnnouncementSettings = {
  AllowBannerDismissal: flag({ '5.6': true }),
  BannerColor: text({ '5.6': '#f2a93b' }),
  BannerText: text({ '5.6': '' }),
  BannerTextColor: text({ '5.6': '#333333' }),
  EnableBanner: flag({ '5.6': false }),
};
