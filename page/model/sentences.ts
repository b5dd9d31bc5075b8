import type { Disclosure } from '../../src/audit.js';
import { describeDisclosure } from '../../src/wording/disclosure.js';
import { nounOf, thingOf } from '../../src/wording/phrases.js';

/** A sentence about a setting. What follows “whether” is the subject, so that the eye finds it. */
export interface Sentence {
  readonly whether: boolean;
  readonly text: string;
}

const sentenceOf = (clause: string): Sentence => {
  const rest = clause.replace(/^whether /, '');
  return { whether: rest !== clause, text: rest };
};

/** What is hidden is said by the badge beside it. */
const bare = ({ hides: _, ...disclosure }: Disclosure & { readonly hides?: unknown }): Disclosure =>
  disclosure as Disclosure;

/** What a value says. It is true where the value beside it is: `isdefault_…: true` says that something is the default. */
export const sentenceOfValue = (disclosure: Disclosure): Sentence => {
  const { discloses } = disclosure;
  if (discloses === 'changed') return { whether: true, text: `${thingOf(disclosure.setting)} is the default` };
  if (discloses === 'itself' || discloses === 'each entry') return sentenceOf(nounOf(disclosure.setting));
  return sentenceOf(describeDisclosure(bare(disclosure)));
};

/** What a setting is for. */
export const sentenceOfSetting = (path: string): Sentence => sentenceOf(nounOf(path));

/** The sentence as it is read: its first letter is a capital. */
export const sentenceText = ({ whether, text }: Sentence): string => `${whether ? 'Whether ' : ''}${text}`;
