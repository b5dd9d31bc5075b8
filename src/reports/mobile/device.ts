import { version } from '../../schema/vocabularies.js';
import { flag, type Leaf, leaf, wholeBetween, withheld, wordOf } from '../keep.js';
import { areas, countries, deviceTypes, languages, makers, nothing, systems } from './words.js';

/** One name of the device information: what the app measures, and what leaves of it. */
export interface DeviceField {
  readonly holds: 'a text' | 'a flag' | 'a number';
  readonly keep: Leaf;
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
const anyText = wordOf('"other", whatever stands there', nothing);

const rawVersion = 'the text as it is, also where it is no version number';
const rawText = 'the text as it is';

const text = (keep: Leaf, appSends: string): DeviceField => ({ holds: 'a text', keep, appSends });
const number = (keep: Leaf): DeviceField => ({ holds: 'a number', keep });
const yesOrNo: DeviceField = { holds: 'a flag', keep: flag };

/** The 21 names that the app puts into the device information. */
export const deviceFields: { readonly [name: string]: DeviceField } = {
  api_level: number(whole),
  app_version: { ...text(versionNumber, rawVersion), published: 'version' },
  brand: text(maker, rawText),
  build_number: text(versionNumber, rawVersion),
  bundle_id: text(anyText, 'the id, which tells a custom build and so its organisation'),
  country: text(wordOf('a country code of ISO 3166-1', countries), rawText),
  device_id: text(anyText, 'the name of the board'),
  device_locale: text(
    wordOf('the language of a locale, by ISO 639-1', languages, (locale) => locale.split('-')[0]),
    'the part before the first hyphen as it is',
  ),
  device_type: text(wordOf('Handset, Tablet, Tv or unknown', deviceTypes), rawText),
  device_unique_id: text(withheld('an id that a device keeps'), 'the id'),
  height: number(floored),
  is_emulator: yesOrNo,
  is_tablet: yesOrNo,
  manufacturer: text(maker, rawText),
  max_memory: number(whole),
  model: text(anyText, 'the model'),
  server_version: text(versionNumber, rawVersion),
  system_name: text(wordOf('Android', systems), rawText),
  system_version: text(versionNumber, rawVersion),
  timezone: text(
    wordOf('the area of a time zone, such as Europe', areas, (zone) => zone.split('/')[0]),
    'the whole name, with the city',
  ),
  width: number(floored),
};
