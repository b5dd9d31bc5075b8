import { gone, type Timeline } from '../releases/timeline.js';

/** The order in which a server sends its events, as measured at 5.7. Events that it does not name come last. */
export const sendingOrder: readonly string[] = [
  'config_service',
  'config_team',
  'config_client_requirements',
  'config_sql',
  'config_log',
  'config_password',
  'config_file',
  'config_email',
  'config_extension',
  'config_rate',
  'config_privacy',
  'config_theme',
  'config_oauth',
  'config_support',
  'config_ldap',
  'config_compliance',
  'config_localization',
  'config_saml',
  'config_cluster',
  'config_metrics',
  'config_nativeapp',
  'config_experimental',
  'config_analytics',
  'config_announcement',
  'config_elasticsearch',
  'config_plugin',
  'config_data_retention',
  'config_message_export',
  'config_display',
  'config_timezone',
];

/** The releases that send every event twice: once for each of two clients. */
export const sentTwice: Timeline<true> = { '5.23': true, '5.26': gone };
