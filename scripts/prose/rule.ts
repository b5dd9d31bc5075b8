import type { TextlintRuleModule } from '@textlint/kernel';

/** A habit that docs/style.md avoids, and what to write instead. */
export interface Habit {
  /** A regular expression for whole words, in upper or lower case. A space is any white space. */
  readonly avoid: string;
  readonly use: string;
  /** Examples in which it is found, and some in which it is not. */
  readonly found: readonly string[];
  readonly fine: readonly string[];
}

const patternOf = ({ avoid }: Habit): RegExp =>
  new RegExp(`(?<![\\w.-])(?:${avoid.replaceAll(/ (?![*+?{])/g, '\\s+')})(?:(?<=\\w)(?![\\w-]|\\.\\w)|(?<!\\w))`, 'gi');

/** The rule that finds these habits in prose; code in Markdown is not prose. */
export const styleOf =
  (habits: readonly Habit[]): TextlintRuleModule =>
  ({ Syntax, RuleError, report, getSource, locator }) => ({
    [Syntax.Str](node) {
      const text = getSource(node);
      for (const habit of habits) {
        for (const { 0: found, index } of text.matchAll(patternOf(habit))) {
          const says = `“${found.trim().replaceAll(/\s+/g, ' ')}”: write ${habit.use}`;
          report(node, new RuleError(says, { padding: locator.range([index, index + found.length]) }));
        }
      }
    },
  });
