import { gone, type Timeline } from '../../releases/timeline.js';
import type { Named } from '../defaults/derivations.js';
import type { PathOf, SettingPath } from '../paths.js';

/** How the server's loader repairs a value before anything is reported, as data. */
export type Repair =
  | { readonly repair: 'cutTrailing'; readonly character: string }
  | {
      readonly repair: 'endWith';
      readonly ending: string;
      readonly evenEmpty: boolean;
      readonly while: PathOf<'text' | 'choice'>;
      readonly is: string;
    }
  | { readonly repair: 'oneOf'; readonly words: Timeline<readonly string[]>; readonly otherwise: string }
  | {
      readonly repair: 'listOf';
      readonly words: Timeline<readonly string[]>;
      readonly with: PathOf<'text' | 'choice'>;
    };

/** How the loader reads the file. */
export interface LoaderRules {
  /** It converts types: `"true"` to a flag, `"10"` to an integer, a text to a list. */
  readonly converts: boolean;
  /** It turns the names inside maps to lower case. */
  readonly lowersNames: boolean;
}

export const loaderRules: Timeline<LoaderRules> = {
  '3.7': { converts: true, lowersNames: true },
  '5.30': { converts: false, lowersNames: false },
};

const words = (list: string): readonly string[] => list.split(' ');

const from310 = 'de en es fr it ja ko nl pl pt-BR ro ru tr uk zh-CN zh-TW bg sv hu';

/** The languages that each release offers. */
const supportedLocales: Timeline<readonly string[]> = {
  '3.7': words('de en es fr ja ko nl pt-BR ru zh-CN zh-TW'),
  '3.9': words('de en es fr ja ko nl pl pt-BR ru zh-CN zh-TW'),
  '3.10': words('de en es fr ja ko nl pl pt-BR ru tr zh-CN zh-TW'),
  '4.0': words('de en es fr it ja ko nl pl pt-BR ru tr zh-CN zh-TW'),
  '5.2': words('de en es fr it ja ko nl pl pt-BR ro ru tr zh-CN zh-TW'),
  '5.6': words('de en es fr it ja ko nl pl pt-BR ro ru tr uk zh-CN zh-TW'),
  '5.32': words('bg de en es fr it ja ko nl pl pt-BR ro ru sv tr uk zh-CN zh-TW'),
  '5.36': words(from310),
  '5.37': words(`${from310} en_AU`),
  '6.5': words(`${from310} en_AU fa`),
  '9.2': words(
    'am be bg bn br ca cs da de el en en_AU es et eu fa fi fil fr fy gl gu he hi hr hu id is it ja ka kk kk_Latn km ko la lo lt lv mk ml mn nb_NO ne nl pl pr pt pt-BR ro ru si sl sq sr sv th tr uk vi zh-CN zh-TW',
  ),
  '9.7': words(
    'am be bg br ca cs da de el en en-AU es et eu fa fi fr gl gu he hi hr hu id it ja ka km ko lo lt mk ml mn nb-NO ne nl pl pt pt-BR ro ru si sl sq sr sv th tr uk vi zh-CN zh-TW',
  ),
  '10.6': words(
    'am ar ar_SA be bg br ca cs da de el en en-AU es et eu fa fi fr gl gu he hi hr hu id it ja ka km ko lo lt mk ml mn nb-NO ne nl pl pt pt-BR ro ru si sl sq sr sv th tr uk vi zh-CN zh-TW',
  ),
};

const supported: Timeline<Repair> = { '3.7': { repair: 'oneOf', words: supportedLocales, otherwise: 'en' } };

const localFolder = (evenEmpty: boolean): Repair => ({
  repair: 'endWith',
  ending: '/',
  evenEmpty,
  while: 'FileSettings.DriverName',
  is: 'local',
});

/** Effective values that the loader repairs. */
export const repairs: { readonly [P in SettingPath]?: Named<Repair> } = {
  'FileSettings.Directory': {
    name: 'a local folder ends with a slash',
    since: { '3.7': localFolder(false), '5.10': localFolder(true), '5.25.3': localFolder(false) },
  },
  'LocalizationSettings.AvailableLocales': {
    name: "only languages that are supported, and the clients' own among them",
    since: { '3.7': { repair: 'listOf', words: supportedLocales, with: 'LocalizationSettings.DefaultClientLocale' } },
  },
  'LocalizationSettings.DefaultClientLocale': { name: 'a language that is supported', since: supported },
  'LocalizationSettings.DefaultServerLocale': { name: 'a language that is supported', since: supported },
  'ServiceSettings.SiteURL': {
    name: 'an address ends without a slash',
    since: { '5.10': { repair: 'cutTrailing', character: '/' } },
  },
};

/** What the loader puts where the file gives nothing. */
export const givenByLoader: { readonly [P in SettingPath]?: Timeline<string> } = {
  'ServiceSettings.SiteURL': { '5.36': '' },
};

const notRead: Timeline<true> = { '5.6': true, '5.14': gone };

/** Settings that the loader does not read from the file. */
export const unreadByLoader: { readonly [P in SettingPath]?: Timeline<true> } = {
  'ServiceSettings.AllowEditPost': notRead,
  'ServiceSettings.EnableOnlyAdminIntegrations': notRead,
  'ServiceSettings.RestrictCustomEmojiCreation': notRead,
  'ServiceSettings.RestrictPostDelete': notRead,
  'TeamSettings.EnableTeamCreation': notRead,
  'TeamSettings.RestrictPrivateChannelCreation': notRead,
  'TeamSettings.RestrictPrivateChannelDeletion': notRead,
  'TeamSettings.RestrictPrivateChannelManageMembers': notRead,
  'TeamSettings.RestrictPrivateChannelManagement': notRead,
  'TeamSettings.RestrictPublicChannelCreation': notRead,
  'TeamSettings.RestrictPublicChannelDeletion': notRead,
  'TeamSettings.RestrictPublicChannelManagement': notRead,
  'TeamSettings.RestrictTeamInvite': notRead,
};
