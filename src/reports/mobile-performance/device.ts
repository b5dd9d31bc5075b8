import { version } from '../../schema/vocabularies.js';
import { flag, type Leaf, leaf, type SaidLeaf, said, wholeBetween, withheld, wordOf } from '../shared/allow-list.js';
import { areas, countries, deviceTypes, languages, makers, nothing, systems } from './words.js';

/** One name of the device information: what the app measures, and what leaves of it. */
export interface DeviceField {
  readonly holds: 'a string' | 'a boolean' | 'a number';
  /** What it says, and what may be sent. */
  readonly keep: SaidLeaf;
  /** What the app sends, where less leaves here. */
  readonly appSends?: string;
  /** What the published page calls it, where that is another name. */
  readonly published?: string;
}

const whole = wholeBetween(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'a whole number');

const floored = leaf('a whole number of pixels', (given) =>
  typeof given === 'number' ? whole.keep(Math.floor(given)) : undefined,
);

const versionNumber = wordOf('a version number', version);
const maker = wordOf('a known maker of devices', makers);
const anyText = wordOf('"other", whatever it is', nothing);

const rawVersion = 'the text as it is, even if it is not a version number';
const rawText = 'the text as it is';

const text = (phrase: string, keep: Leaf, appSends: string): DeviceField => ({
  holds: 'a string',
  keep: said(phrase, keep),
  appSends,
});
const number = (phrase: string, keep: Leaf): DeviceField => ({ holds: 'a number', keep: said(phrase, keep) });
const yesOrNo = (phrase: string): DeviceField => ({ holds: 'a boolean', keep: said(phrase, flag) });

/** The 21 names that the app puts into the device information. */
export const deviceFields: { readonly [name: string]: DeviceField } = {
  api_level: number('which programming interface of Android the device has', whole),
  app_version: { ...text('which release of the app is installed', versionNumber, rawVersion), published: 'version' },
  brand: text('under which name the device is sold', maker, rawText),
  build_number: text('which build of the app is installed', versionNumber, rawVersion),
  bundle_id: text(
    'which app it is, by the identifier that a custom build changes',
    anyText,
    'the id, which identifies a custom build and so its organisation',
  ),
  country: text('which country the device is set to', wordOf('a country code of ISO 3166-1', countries), rawText),
  device_id: text('the name of the board in the device', anyText, 'the name of the board'),
  device_locale: text(
    'which language the device is set to',
    wordOf('the language of a locale, by ISO 639-1', languages, (locale) => locale.split('-')[0]),
    'the part before the first hyphen as it is',
  ),
  device_type: text(
    'whether it is a phone, a tablet or a television',
    wordOf('Handset, Tablet, Tv or unknown', deviceTypes),
    rawText,
  ),
  device_unique_id: text('which device it is, by an id that it keeps', withheld('an id that a device keeps'), 'the id'),
  height: number('how many pixels the screen is high', floored),
  is_emulator: yesOrNo('whether the device is only emulated'),
  is_tablet: yesOrNo('whether the device has the size of a tablet'),
  manufacturer: text('who made the device', maker, rawText),
  max_memory: number('how much memory there is at most', whole),
  model: text('which model of the maker it is', anyText, 'the model'),
  server_version: text('which release the server of the app runs', versionNumber, rawVersion),
  system_name: text('the operating system of the device', wordOf('Android', systems), rawText),
  system_version: text('which release of the operating system runs', versionNumber, rawVersion),
  timezone: text(
    'which time zone the device is set to',
    wordOf('the area of a time zone, such as Europe', areas, (zone) => zone.split('/')[0]),
    'the whole name, with the city',
  ),
  width: number('how many pixels the screen is wide', floored),
};
