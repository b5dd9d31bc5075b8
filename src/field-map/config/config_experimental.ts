import { gone } from '../../releases/timeline.js';
import { both, event, isDefault, negated, oddity, phrased, value } from '../rules.js';

export const config_experimental = event({
  client_side_cert_enable: value('ExperimentalSettings.ClientSideCertEnable'),
  cloud_billing: value('ExperimentalSettings.CloudBilling'),
  cloud_user_limit: value('ExperimentalSettings.CloudUserLimit'),
  delay_channel_autocomplete: value('ExperimentalSettings.DelayChannelAutocomplete'),
  disable_refetching_on_browser_focus: value('ExperimentalSettings.DisableRefetchingOnBrowserFocus'),
  enable_app_bar: {
    '7.0': value('ExperimentalSettings.EnableAppBar'),
    '8.0': oddity(phrased(negated('ExperimentalSettings.DisableAppBar'), 'whether the bar with app icons is hidden (inverted: true = shown)'), 'the setting is inverted from 8.0 on'),
  },
  enable_click_to_reply: value('ExperimentalSettings.EnableClickToReply'),
  enable_post_metadata: {
    '5.6': value('ExperimentalSettings.EnablePostMetadata'),
    '5.8': oddity(phrased(negated('ExperimentalSettings.DisablePostMetadata'), 'whether messages carry details about their links, images and files'), 'the setting is inverted from 5.8 on'),
  },
  enable_remote_cluster_service: {
    '5.35': phrased(both('ExperimentalSettings.EnableRemoteClusterService', 'FeatureFlags.EnableRemoteClusterService'), 'whether other Mattermost servers can be connected (setting and feature flag)'),
    '10.1': gone,
  },
  enable_shared_channels: { '5.30': value('ExperimentalSettings.EnableSharedChannels'), '10.1': gone },
  isdefault_client_side_cert_check: oddity(phrased(isDefault('ExperimentalSettings.ClientSideCertCheck', 'primary'), 'whether a client certificate alone signs people in (“primary”); otherwise they also need their password (“secondary”)'), 'compared with "primary", while the default is "secondary"'),
  link_metadata_timeout_milliseconds: value('ExperimentalSettings.LinkMetadataTimeoutMilliseconds'),
  patch_plugins_react_dom: value('ExperimentalSettings.PatchPluginsReactDOM'),
  restrict_system_admin: value('ExperimentalSettings.RestrictSystemAdmin'),
  use_new_saml_library: value('ExperimentalSettings.UseNewSAMLLibrary'),
  youtube_referrer_policy: value('ExperimentalSettings.YoutubeReferrerPolicy'),
});
