import { expect, it } from 'vitest';
import { fieldMap, type MapEntry, planFor } from '../../../src/index.js';
import { derivedDefaults } from '../../../src/schema/defaults/derived.js';
import { replacedValues } from '../../../src/schema/defaults/replaced.js';
import { type SettingAt, settingsOf } from '../../../src/schema.js';
import { anotherValue, configWith } from '../../support/config-with.js';
import { ages, differing, nameOf, propertiesOf, propertyOf } from '../../support/properties.js';

const preview = { preview: true };

/** Settings whose default, or whose value, follows this one. */
const followersOf = (path: string): readonly string[] => {
  const followers = Object.entries({ ...derivedDefaults, ...replacedValues })
    .filter(([, { since }]) => JSON.stringify(since).includes(`"${path}"`))
    .map(([follower]) => follower);
  return [...followers, ...followers.flatMap((follower) => (follower === path ? [] : followersOf(follower)))];
};

const readersOf = (map: readonly MapEntry[], paths: readonly string[]): readonly string[] =>
  map.filter(({ rule }) => paths.includes(rule.setting) || ('and' in rule && paths.includes(rule.and))).map(nameOf);

it('takes an untouched config to be at its defaults, and lets one change move its own fields alone', () => {
  const wrong: unknown[] = [];
  for (const release of ages) {
    const plan = planFor(release);
    const map = fieldMap(release);
    const settings = new Map(settingsOf(release).map((known) => [known.path, known]));
    const empty = plan.fromObject({}, preview);
    for (const entry of map) {
      if (entry.rule.rule !== 'isDefault') continue;
      const { default: constant } = settings.get(entry.rule.setting) as SettingAt;
      const untouched =
        !('comparedTo' in entry.rule) || JSON.stringify(entry.rule.comparedTo) === JSON.stringify(constant);
      if (propertyOf(empty, entry) !== untouched) wrong.push([release, nameOf(entry)]);
    }
    for (const known of settings.values()) {
      if (known.path.startsWith('FeatureFlags.')) continue; // One that is named sets the others to false.
      const moved = differing(plan.fromObject(configWith(known.path, anotherValue(known)), preview), empty);
      const own = moved.length === 0 ? [] : readersOf(map, [known.path, ...followersOf(known.path)]);
      const others = moved.filter((name) => !own.includes(name));
      if (others.length > 0) wrong.push([release, known.path, ...others]);
    }
  }
  expect(wrong).toEqual([]);
});

it('reports false on an untouched config for the fields for which the real server does', () => {
  const map = fieldMap('10.8');
  const properties = propertiesOf(planFor('10.8').fromObject({}));
  const isFalse = map.filter(({ rule }) => rule.rule === 'isDefault' || rule.rule === 'alwaysFalse').map(nameOf);
  expect(
    isFalse
      .filter((name) => properties.get(name) === false)
      .map((name) => name.split('.')[1])
      .sort(),
  ).toEqual([
    'isdefault_canonical_algorithm',
    'isdefault_client_side_cert_check',
    'isdefault_cors_exposed_headers',
    'isdefault_feedback_email',
    'isdefault_feedback_name',
    'isdefault_file_location',
    'isdefault_google_developer_key',
    ...[
      'isdefault_login_button_border_color',
      'isdefault_login_button_border_color',
      'isdefault_login_button_border_color',
    ],
    ...['isdefault_login_button_color', 'isdefault_login_button_color', 'isdefault_login_button_color'],
    ...['isdefault_login_button_text_color', 'isdefault_login_button_text_color', 'isdefault_login_button_text_color'],
    'isdefault_reply_to_address',
    'isdefault_signature_algorithm',
    'isdefault_site_name',
    'isdefault_site_url',
    'isdefault_user_status_away_timeout',
  ]);
});
