import type { GivenByAll } from '../rule-values.js';
import type { Events } from '../rules.js';
import { config_access_control } from './config_access_control.js';
import { config_analytics } from './config_analytics.js';
import { config_announcement } from './config_announcement.js';
import { config_audit } from './config_audit.js';
import { config_bleve } from './config_bleve.js';
import { config_client_requirements } from './config_client_requirements.js';
import { config_cluster } from './config_cluster.js';
import { config_compliance } from './config_compliance.js';
import { config_connected_workspaces } from './config_connected_workspaces.js';
import { config_data_retention } from './config_data_retention.js';
import { config_display } from './config_display.js';
import { config_elasticsearch } from './config_elasticsearch.js';
import { config_email } from './config_email.js';
import { config_experimental } from './config_experimental.js';
import { config_export } from './config_export.js';
import { config_extension } from './config_extension.js';
import { config_feature_flags } from './config_feature_flags.js';
import { config_file } from './config_file.js';
import { config_guest_accounts } from './config_guest_accounts.js';
import { config_image_proxy } from './config_image_proxy.js';
import { config_ldap } from './config_ldap.js';
import { config_localization } from './config_localization.js';
import { config_log } from './config_log.js';
import { config_message_export } from './config_message_export.js';
import { config_metrics } from './config_metrics.js';
import { config_nativeapp } from './config_nativeapp.js';
import { config_notifications_log } from './config_notifications_log.js';
import { config_oauth } from './config_oauth.js';
import { config_password } from './config_password.js';
import { config_plugin } from './config_plugin.js';
import { config_privacy } from './config_privacy.js';
import { config_rate } from './config_rate.js';
import { config_saml } from './config_saml.js';
import { config_service } from './config_service.js';
import { config_sql } from './config_sql.js';
import { config_support } from './config_support.js';
import { config_team } from './config_team.js';
import { config_theme } from './config_theme.js';
import { config_timezone } from './config_timezone.js';
import { config_webrtc } from './config_webrtc.js';
import { config_wrangler } from './config_wrangler.js';
import { products } from './products.js';

const declared = {
  config_access_control,
  config_analytics,
  config_announcement,
  config_audit,
  config_bleve,
  config_client_requirements,
  config_cluster,
  config_compliance,
  config_connected_workspaces,
  config_data_retention,
  config_display,
  config_elasticsearch,
  config_email,
  config_experimental,
  config_export,
  config_extension,
  config_feature_flags,
  config_file,
  config_guest_accounts,
  config_image_proxy,
  config_ldap,
  config_localization,
  config_log,
  config_message_export,
  config_metrics,
  config_nativeapp,
  config_notifications_log,
  config_oauth,
  config_password,
  config_plugin,
  config_privacy,
  config_rate,
  config_saml,
  config_service,
  config_sql,
  config_support,
  config_team,
  config_theme,
  config_timezone,
  config_webrtc,
  config_wrangler,
  products,
};

/** What leaves: every event with every property, over all releases. */
export const events: Events = declared;

/** The type of every property that leaves. */
export type Reports = GivenByAll<typeof declared>;
