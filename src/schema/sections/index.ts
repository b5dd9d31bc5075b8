import { AccessControlSettings } from './AccessControlSettings.js';
import { AnalyticsSettings } from './AnalyticsSettings.js';
import { AnnouncementSettings } from './AnnouncementSettings.js';
import { BleveSettings } from './BleveSettings.js';
import { CacheSettings } from './CacheSettings.js';
import { ClientRequirements } from './ClientRequirements.js';
import { CloudSettings } from './CloudSettings.js';
import { ClusterSettings } from './ClusterSettings.js';
import { ComplianceSettings } from './ComplianceSettings.js';
import { ConnectedWorkspacesSettings } from './ConnectedWorkspacesSettings.js';
import { ContentFlaggingSettings } from './ContentFlaggingSettings.js';
import { DataRetentionSettings } from './DataRetentionSettings.js';
import { DisplaySettings } from './DisplaySettings.js';
import { ElasticsearchSettings } from './ElasticsearchSettings.js';
import { EmailSettings } from './EmailSettings.js';
import { ExperimentalAuditSettings } from './ExperimentalAuditSettings.js';
import { ExperimentalSettings } from './ExperimentalSettings.js';
import { ExportSettings } from './ExportSettings.js';
import { ExtensionSettings } from './ExtensionSettings.js';
import { FeatureFlags } from './FeatureFlags.js';
import { FileSettings } from './FileSettings.js';
import { GitLabSettings } from './GitLabSettings.js';
import { GoogleSettings } from './GoogleSettings.js';
import { GuestAccountsSettings } from './GuestAccountsSettings.js';
import { ImageProxySettings } from './ImageProxySettings.js';
import { ImportSettings } from './ImportSettings.js';
import { JobSettings } from './JobSettings.js';
import { LdapSettings } from './LdapSettings.js';
import { LocalizationSettings } from './LocalizationSettings.js';
import { LogSettings } from './LogSettings.js';
import { MessageExportSettings } from './MessageExportSettings.js';
import { MetricsSettings } from './MetricsSettings.js';
import { NativeAppSettings } from './NativeAppSettings.js';
import { NotificationLogSettings } from './NotificationLogSettings.js';
import { Office365Settings } from './Office365Settings.js';
import { OpenIdSettings } from './OpenIdSettings.js';
import { PasswordSettings } from './PasswordSettings.js';
import { PluginSettings } from './PluginSettings.js';
import { PrivacySettings } from './PrivacySettings.js';
import { ProductSettings } from './ProductSettings.js';
import { RateLimitSettings } from './RateLimitSettings.js';
import { SamlSettings } from './SamlSettings.js';
import { ServiceSettings } from './ServiceSettings.js';
import { SqlSettings } from './SqlSettings.js';
import { SupportSettings } from './SupportSettings.js';
import { TeamSettings } from './TeamSettings.js';
import { ThemeSettings } from './ThemeSettings.js';
import { TimezoneSettings } from './TimezoneSettings.js';
import { WebrtcSettings } from './WebrtcSettings.js';
import { WranglerSettings } from './WranglerSettings.js';

/** What config.json holds: every section with every setting, over all releases. */
export const sections = {
  AccessControlSettings,
  AnalyticsSettings,
  AnnouncementSettings,
  BleveSettings,
  CacheSettings,
  ClientRequirements,
  CloudSettings,
  ClusterSettings,
  ComplianceSettings,
  ConnectedWorkspacesSettings,
  ContentFlaggingSettings,
  DataRetentionSettings,
  DisplaySettings,
  ElasticsearchSettings,
  EmailSettings,
  ExperimentalAuditSettings,
  ExperimentalSettings,
  ExportSettings,
  ExtensionSettings,
  FeatureFlags,
  FileSettings,
  GitLabSettings,
  GoogleSettings,
  GuestAccountsSettings,
  ImageProxySettings,
  ImportSettings,
  JobSettings,
  LdapSettings,
  LocalizationSettings,
  LogSettings,
  MessageExportSettings,
  MetricsSettings,
  NativeAppSettings,
  NotificationLogSettings,
  Office365Settings,
  OpenIdSettings,
  PasswordSettings,
  PluginSettings,
  PrivacySettings,
  ProductSettings,
  RateLimitSettings,
  SamlSettings,
  ServiceSettings,
  SqlSettings,
  SupportSettings,
  TeamSettings,
  ThemeSettings,
  TimezoneSettings,
  WebrtcSettings,
  WranglerSettings,
};
