import type { Timeline } from '../../releases/timeline.js';
import type { SettingPath } from '../paths.js';

/** How a server reads overrides such as `MM_SERVICESETTINGS_SITEURL` from its environment. */
export interface EnvironmentRules {
  /** Before the defaults, which then follow the override; or after them, when nothing follows any more. */
  readonly applied: 'before the defaults' | 'after the defaults';
  readonly names: 'in upper case' | 'in any case';
  /** Whether a setting that is not in the file can be overridden. */
  readonly settings: 'those in the file' | 'all';
  /** An empty value of a flag, a text or a list. */
  readonly empty: 'is ignored' | 'is zero' | 'is a value';
  /** A value that is no flag or no integer. */
  readonly wrong: 'is refused' | 'is ignored';
  readonly integers: 'decimal' | 'of any base';
  readonly listsSplitAt: ',' | ' ';
  readonly maps: 'are refused' | 'are ignored' | 'are JSON';
  /** What follows in a name after that of a setting: it makes the name an unknown one, or counts for nothing. */
  readonly rests: 'are unknown names' | 'are ignored';
  /** The name of a section alone. */
  readonly sections: 'are emptied' | 'are ignored';
}

const first = {
  applied: 'before the defaults',
  names: 'in upper case',
  settings: 'those in the file',
  empty: 'is ignored',
  wrong: 'is refused',
  integers: 'of any base',
  listsSplitAt: ',',
  maps: 'are refused',
  rests: 'are unknown names',
  sections: 'are emptied',
} as const;

const second = {
  applied: 'after the defaults',
  names: 'in any case',
  settings: 'all',
  empty: 'is a value',
  wrong: 'is ignored',
  integers: 'decimal',
  listsSplitAt: ' ',
  maps: 'are ignored',
  rests: 'are ignored',
  sections: 'are ignored',
} as const;

/** The rules of every release; 3.7 reads no overrides. */
export const environmentRules: Timeline<EnvironmentRules> = {
  '3.8': first,
  '4.10': { ...first, settings: 'all' },
  '5.1': { ...first, settings: 'all', empty: 'is zero' },
  '5.30': second,
  '7.5': { ...second, maps: 'are JSON' },
};

/** A setting that the environment reaches under another name, only if the file names it, or not at all. */
export type EnvironmentException = { readonly name: string } | 'only if the file names it' | 'never';

const usual = { name: '' };
const deprecated: Timeline<EnvironmentException> = {
  '5.6': { name: 'DEPRECATED_DO_NOT_USE_' },
  '5.14': 'only if the file names it',
  '5.30': 'never',
};
const moved: Timeline<EnvironmentException> = { '5.8': 'only if the file names it', '5.30': usual };
const outOfReach: Timeline<EnvironmentException> = { '4.1': 'never', '5.2': usual };

/** The settings that do not follow the rules. */
export const environmentExceptions: { readonly [P in SettingPath]?: Timeline<EnvironmentException> } = {
  'PluginSettings.ClientDirectory': outOfReach,
  'PluginSettings.Directory': outOfReach,
  'PluginSettings.Enable': outOfReach,
  'PluginSettings.EnableUploads': outOfReach,
  'PluginSettings.Plugins': outOfReach,
  'PluginSettings.PluginStates': outOfReach,
  'ServiceSettings.AllowEditPost': deprecated,
  'ServiceSettings.EnableOnlyAdminIntegrations': deprecated,
  'ServiceSettings.ImageProxyOptions': moved,
  'ServiceSettings.ImageProxyType': moved,
  'ServiceSettings.ImageProxyURL': moved,
  'ServiceSettings.RestrictCustomEmojiCreation': deprecated,
  'ServiceSettings.RestrictPostDelete': deprecated,
  'TeamSettings.EnableTeamCreation': deprecated,
  'TeamSettings.RestrictPrivateChannelCreation': deprecated,
  'TeamSettings.RestrictPrivateChannelDeletion': deprecated,
  'TeamSettings.RestrictPrivateChannelManageMembers': deprecated,
  'TeamSettings.RestrictPrivateChannelManagement': deprecated,
  'TeamSettings.RestrictPublicChannelCreation': deprecated,
  'TeamSettings.RestrictPublicChannelDeletion': deprecated,
  'TeamSettings.RestrictPublicChannelManagement': deprecated,
  'TeamSettings.RestrictTeamInvite': deprecated,
};

/** Variables that servers read and that do not override their config. */
export const readOtherwise: ReadonlySet<string> = new Set([
  'MM_CLOUD_INSTALLATION_ID',
  'MM_CONFIG',
  'MM_INSTALL_TYPE',
  'MM_LICENSE',
  'MM_SERVER_PATH',
  'MM_SERVICEENVIRONMENT',
]);

/** Names the place of the server's config; what starts like this is a database, and none of it may be shown. */
export const configPlace = 'MM_CONFIG';
export const configInDatabase = /^(?:mysql|postgres|postgresql):\/\//;

/** Names a file of defaults for what the config does not give: they count, and are not known here. */
export const otherDefaults = 'MM_CUSTOM_DEFAULTS_PATH';

/** What the names of variables start with that a server reads as overrides, in any case. */
export const isOverrideName = (name: string): boolean => /^MM_/i.test(name);

/** The variable that overrides a setting, as it is mostly written. */
export const overrideName = (path: string): string => `MM_${path.replaceAll('.', '_').toUpperCase()}`;
