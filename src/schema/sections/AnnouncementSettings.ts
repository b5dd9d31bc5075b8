import { flag, integer, text } from '../kinds.js';

export const AnnouncementSettings = {
  AdminNoticesEnabled: flag('system admins see notices about upgrades and administration', { '5.28': true }),
  AllowBannerDismissal: flag('people may close the announcement banner', { '3.10': true }),
  BannerColor: text('the background colour of the announcement banner', { '3.10': '#f2a93b' }),
  BannerText: text('the message shown in the announcement banner', { '3.10': '' }),
  BannerTextColor: text('the colour of the text shown in the announcement banner', { '3.10': '#333333' }),
  EnableBanner: flag('a system-wide announcement banner is shown', { '3.10': false }),
  NoticesFetchFrequency: integer('how often product notices are fetched, in seconds', { '5.28': 3600 }),
  NoticesSkipCache: flag('product notices are downloaded in full every time', { '5.28': false }),
  NoticesURL: text('the address from which product notices are fetched', { '5.28': 'https://notices.mattermost.com/' }),
  UserNoticesEnabled: flag('all users see notices about app upgrades and features', { '5.28': true }),
};
