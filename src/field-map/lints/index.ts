import { type Release, releases } from '../../releases/points.js';
import { everyFact } from '../../schema/facts-at.js';
import { everySetting, type SettingAt, settingsOf } from '../../schema/settings-at.js';
import { allFields } from '../fields.js';
import { mapAt } from '../map-at.js';
import { reachOf } from '../reach.js';
import { withheld } from '../withheld.js';
import { choiceOfASecret } from './choice-of-a-secret.js';
import { impossibleDefault } from './impossible-default.js';
import { inverted } from './inverted.js';
import type { Finding, Lint, LintInput } from './lint.js';
import { nameHidesRule } from './name-hides-rule.js';
import { outOfOrder } from './out-of-order.js';
import { outlived } from './outlived.js';
import { phrase } from './phrase.js';
import { saysNothing } from './says-nothing.js';
import { unclassified } from './unclassified.js';
import { unlisted } from './unlisted.js';
import { unneeded } from './unneeded.js';
import { valueOfText } from './value-of-text.js';
import { withheldButReached } from './withheld-but-reached.js';
import { wordTwice } from './word-twice.js';

/** Every lint of the map, each with a name and a tip. */
export const lints: readonly Lint[] = [
  outOfOrder,
  outlived,
  saysNothing,
  impossibleDefault,
  wordTwice,
  phrase,
  unlisted,
  valueOfText,
  inverted,
  nameHidesRule,
  choiceOfASecret,
  unclassified,
  withheldButReached,
  unneeded,
];

/** The map as the lints look at it. */
export const lintInput = (files?: LintInput['files']): LintInput => ({
  declared: everySetting(),
  facts: everyFact(),
  fields: allFields(),
  withheld,
  releases: releases.map((release: Release) => {
    const settings: ReadonlyMap<string, SettingAt> = new Map(
      settingsOf(release).map((setting) => [setting.path, setting]),
    );
    const entries = mapAt(release, settings);
    return { release, settings, entries, reach: reachOf(entries, release) };
  }),
  ...(files && { files }),
});

/** Everything that the lints find in the map. An empty list means that the map is fine. */
export const lintMap = (input: LintInput = lintInput()): readonly Finding[] =>
  lints.flatMap((lint) => lint.check(input).map((text) => ({ lint: lint.name, text, tip: lint.tip })));
