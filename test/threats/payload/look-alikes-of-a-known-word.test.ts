import { expect, it } from 'vitest';
import { fieldMap, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { ages, nameOf, propertyOf } from '../../support/properties.js';

it('reports names of the prototype, other spellings and look-alikes of a word as "other"', () => {
  const lookAlikes: Readonly<Record<string, string>> = {
    a: 'а',
    c: 'с',
    e: 'е',
    i: 'і',
    o: 'о',
    p: 'р',
    s: 'ѕ',
    l: 'ӏ',
  };
  const spellings = (word: string): string[] => [
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1),
    ` ${word}`,
    `${word} `,
    `${word}\n`,
    `${word}\0`,
    `${word}\u200B`,
    word.replace(/[aceiopsl]/, (letter) => lookAlikes[letter] ?? letter),
    word.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ];
  const taken: string[] = [];
  for (const release of ages) {
    const plan = planFor(release);
    const choices = new Map(
      settingsOf(release).flatMap((known) => (known.setting.vocabulary ? [[known.path, known]] : [])),
    );
    for (const entry of fieldMap(release)) {
      const { vocabulary } = choices.get(entry.rule.setting)?.setting ?? {};
      if (entry.rule.rule !== 'value' || vocabulary === undefined) continue;
      const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', '0.', 'other\0'];
      for (const word of [...hostile, ...(vocabulary.list ?? []).slice(0, 8).flatMap(spellings)]) {
        if (vocabulary.has(word)) continue;
        const result = plan.fromObject(configWith(entry.rule.setting, word));
        const old = ['regular', 'PLAIN', '0', '1'].includes(word);
        if (!old && propertyOf(result, entry) !== 'other') taken.push(`${release} ${nameOf(entry)} ${word}`);
      }
    }
  }
  expect(taken).toEqual([]);
});
