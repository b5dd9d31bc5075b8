import { flag, integer, text } from '../kinds.js';

export const AnnouncementSettings = {
  AdminNoticesEnabled: flag({ '5.28': true }),
  AllowBannerDismissal: flag({ '3.10': true }),
  BannerColor: text({ '3.10': '#f2a93b' }),
  BannerText: text({ '3.10': '' }),
  BannerTextColor: text({ '3.10': '#333333' }),
  EnableBanner: flag({ '3.10': false }),
  NoticesFetchFrequency: integer({ '5.28': 3600 }),
  NoticesSkipCache: flag({ '5.28': false }),
  NoticesURL: text({ '5.28': 'https://notices.mattermost.com/' }),
  UserNoticesEnabled: flag({ '5.28': true }),
};
