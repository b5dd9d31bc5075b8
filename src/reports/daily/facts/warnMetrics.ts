import { flag, unset } from '../../../schema/kinds.js';
import { gone } from '../../../timeline.js';

/** The warnings that a server has stored, each under its id: whether it was given. */
export const warnMetrics = {
  warn_metric_email_domain: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_mfa: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_100: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_200: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_300: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_400: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_active_users_500: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_channels_50: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_posts_2M: flag({ '5.26': unset, '9.6': gone }),
  warn_metric_number_of_teams_5: flag({ '5.26': unset, '9.6': gone }),
};
