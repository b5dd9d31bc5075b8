import { type Release, releases } from '../releases.js';
import { everySetting, type SettingInForce, settingsOf } from '../schema/config.js';
import { allFields } from './data.js';
import { choiceOfASecret } from './lints/choice-of-a-secret.js';
import { impossibleDefault } from './lints/impossible-default.js';
import { inverted } from './lints/inverted.js';
import type { Finding, Lint, LintInput } from './lints/lint.js';
import { nameHidesRule } from './lints/name-hides-rule.js';
import { outOfOrder } from './lints/out-of-order.js';
import { outlived } from './lints/outlived.js';
import { saysNothing } from './lints/says-nothing.js';
import { unclassified } from './lints/unclassified.js';
import { unlisted } from './lints/unlisted.js';
import { unneeded } from './lints/unneeded.js';
import { valueOfText } from './lints/value-of-text.js';
import { withheldButReached } from './lints/withheld-but-reached.js';
import { wordTwice } from './lints/word-twice.js';
import { reachOf } from './reach.js';
import { mapAt } from './view.js';
import { withheld } from './withheld.js';

/** Every lint of the map, each with a name and a tip. */
export const lints: readonly Lint[] = [
  outOfOrder,
  outlived,
  saysNothing,
  impossibleDefault,
  wordTwice,
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
  fields: allFields(),
  withheld,
  releases: releases.map((release: Release) => {
    const settings: ReadonlyMap<string, SettingInForce> = new Map(
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
