import { AnalyticsSettings } from './AnalyticsSettings.js';
import { AnnouncementSettings } from './AnnouncementSettings.js';
import { ClientRequirements } from './ClientRequirements.js';
import { ClusterSettings } from './ClusterSettings.js';
import { ComplianceSettings } from './ComplianceSettings.js';
import { DataRetentionSettings } from './DataRetentionSettings.js';
import { DisplaySettings } from './DisplaySettings.js';
import { ElasticsearchSettings } from './ElasticsearchSettings.js';
import { EmailSettings } from './EmailSettings.js';
import { ExperimentalSettings } from './ExperimentalSettings.js';
import { ExtensionSettings } from './ExtensionSettings.js';
import { FileSettings } from './FileSettings.js';
import { GitLabSettings } from './GitLabSettings.js';
import { GoogleSettings } from './GoogleSettings.js';
import { JobSettings } from './JobSettings.js';
import { LdapSettings } from './LdapSettings.js';
import { LocalizationSettings } from './LocalizationSettings.js';
import { LogSettings } from './LogSettings.js';
import { MessageExportSettings } from './MessageExportSettings.js';
import { MetricsSettings } from './MetricsSettings.js';
import { NativeAppSettings } from './NativeAppSettings.js';
import { Office365Settings } from './Office365Settings.js';
import { PasswordSettings } from './PasswordSettings.js';
import { PluginSettings } from './PluginSettings.js';
import { PrivacySettings } from './PrivacySettings.js';
import { RateLimitSettings } from './RateLimitSettings.js';
import { SamlSettings } from './SamlSettings.js';
import { ServiceSettings } from './ServiceSettings.js';
import { SqlSettings } from './SqlSettings.js';
import { SupportSettings } from './SupportSettings.js';
import { TeamSettings } from './TeamSettings.js';
import { ThemeSettings } from './ThemeSettings.js';
import { TimezoneSettings } from './TimezoneSettings.js';

/** What config.json holds: every section with every setting, over all releases. */
export const sections = {
  AnalyticsSettings,
  AnnouncementSettings,
  ClientRequirements,
  ClusterSettings,
  ComplianceSettings,
  DataRetentionSettings,
  DisplaySettings,
  ElasticsearchSettings,
  EmailSettings,
  ExperimentalSettings,
  ExtensionSettings,
  FileSettings,
  GitLabSettings,
  GoogleSettings,
  JobSettings,
  LdapSettings,
  LocalizationSettings,
  LogSettings,
  MessageExportSettings,
  MetricsSettings,
  NativeAppSettings,
  Office365Settings,
  PasswordSettings,
  PluginSettings,
  PrivacySettings,
  RateLimitSettings,
  SamlSettings,
  ServiceSettings,
  SqlSettings,
  SupportSettings,
  TeamSettings,
  ThemeSettings,
  TimezoneSettings,
};
