import { event, value } from './rules.js';

/** The warnings that a server has stored. Each is sent by itself. */
export const warn_metrics = event({
  warn_metric_email_domain: value('warnMetrics.warn_metric_email_domain'),
  warn_metric_mfa: value('warnMetrics.warn_metric_mfa'),
  warn_metric_number_of_active_users_100: value('warnMetrics.warn_metric_number_of_active_users_100'),
  warn_metric_number_of_active_users_200: value('warnMetrics.warn_metric_number_of_active_users_200'),
  warn_metric_number_of_active_users_300: value('warnMetrics.warn_metric_number_of_active_users_300'),
  warn_metric_number_of_active_users_400: value('warnMetrics.warn_metric_number_of_active_users_400'),
  warn_metric_number_of_active_users_500: value('warnMetrics.warn_metric_number_of_active_users_500'),
  warn_metric_number_of_channels_50: value('warnMetrics.warn_metric_number_of_channels_50'),
  warn_metric_number_of_posts_2M: value('warnMetrics.warn_metric_number_of_posts_2M'),
  warn_metric_number_of_teams_5: value('warnMetrics.warn_metric_number_of_teams_5'),
});
