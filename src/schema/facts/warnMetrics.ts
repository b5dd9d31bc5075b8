import { gone } from '../../releases/timeline.js';
import { flag, unset } from '../kinds.js';

/** The warnings that a server has stored, each under its id: whether it was given. */
export const warnMetrics = {
  warn_metric_email_domain: flag('admins were warned about email domains', { '5.26': unset, '9.6': gone }),
  warn_metric_mfa: flag('admins were warned about multi-factor authentication', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_100: flag('admins were warned that there are 100 active users', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_200: flag('admins were warned that there are 200 active users', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_300: flag('admins were warned that there are 300 active users', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_400: flag('admins were warned that there are 400 active users', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_500: flag('admins were warned that there are 500 active users', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_channels_50: flag('admins were warned that there are 50 channels', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_posts_2M: flag('admins were warned that there are two million messages', { '5.26': unset, '9.6': gone }),
  warn_metric_number_of_teams_5: flag('admins were warned that there are 5 teams', { '5.26': unset, '9.6': gone }),
};
