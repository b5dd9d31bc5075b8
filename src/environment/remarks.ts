import { optOut } from '../field-map/opt-out.js';
import type { OtherReader } from './elsewhere.js';
import type { NoVariable } from './statements.js';

/** Names of variables as far as they can be printed, and how many cannot. */
export interface Names {
  readonly names: readonly string[];
  readonly others: number;
}

/** What is to be said of a list of variables: lines by their number and names, and never a value. */
export type ReadingRemark =
  | { readonly code: 'unusedLines'; readonly because: NoVariable | 'given again'; readonly lines: readonly number[] }
  /** What follows a closing quote is dropped. */
  | { readonly code: 'cutValues'; readonly lines: readonly number[] }
  /** Values that are filled in from elsewhere, and names without a value: they are not known, and not applied. */
  | ({ readonly code: 'unknownValues'; readonly optOut?: true } & Names)
  /** Names of overrides inside the values or names of others, or in lines that are no NAME=value: nothing sets them. */
  | ({ readonly code: 'hiddenNames'; readonly optOut?: true } & Names)
  /** Another reader of such lists makes other values of these. */
  | ({ readonly code: 'readOtherwise'; readonly by: OtherReader; readonly optOut?: true } & Names)
  /** The list is the output of a program, and is taken letter by letter. */
  | { readonly code: 'exact' }
  | { readonly code: 'noVariables' };

/** Whether a remark says only how the list was read: nothing of it is left out. */
export const isNote = ({ code }: ReadingRemark): boolean => code === 'readOtherwise' || code === 'exact';

const shown = 20;

const listed = (items: readonly (string | number)[], others = 0): string => {
  const hidden = items.length - shown > 0 ? items.length - shown + others : others;
  return [...items.slice(0, shown), ...(hidden === 0 ? [] : [`${hidden} not shown`])].join(', ');
};

const variable = `MM_${optOut.replace('.', '_').toUpperCase()}`;

const unused: Readonly<Record<NoVariable | 'given again', readonly [one: string, many: string]>> = {
  'no assignment': ['is no NAME=value, and is not used', 'are no NAME=value, and are not used'],
  'a quote that nothing closes': [
    'opens a quote that nothing closes, and is not used',
    'open a quote that nothing closes, and are not used',
  ],
  'a name alone': [
    'has a name without a value, and is not used: the value comes from elsewhere',
    'have a name without a value, and are not used: the values come from elsewhere',
  ],
  'given again': [
    'is not used: its variable is given again below',
    'are not used: their variables are given again below',
  ],
};

const lines = (numbers: readonly number[], [one, many]: readonly [string, string]): string =>
  numbers.length === 1 ? `line ${numbers[0]} ${one}` : `lines ${listed(numbers)} ${many}`;

const otherwise: Readonly<Record<OtherReader, string>> = {
  'docker run':
    'docker run --env-file and kubectl --from-env-file, unlike compose, keep quotes, comments and escapes in a value, and take no “export”',
  systemd:
    "systemd's EnvironmentFile=, unlike compose, keeps comments in a value, knows other escapes, and takes no “export”",
};

/** One sentence about how a list of variables was read. */
export const describeRemark = (remark: ReadingRemark): string => {
  switch (remark.code) {
    case 'unusedLines':
      return lines(remark.lines, unused[remark.because]);
    case 'cutValues':
      return lines(remark.lines, [
        'goes on after its closing quote; the rest is dropped',
        'go on after their closing quotes; the rest is dropped',
      ]);
    case 'unknownValues': {
      const loud = remark.optOut ? `WHETHER ANYTHING IS SENT IS NOT KNOWN, for ${variable} is among them: ` : '';
      return `${loud}values with \${…} or $NAME, and of names without a value, come from elsewhere; they are unknown here and not applied: ${listed(remark.names, remark.others)}`;
    }
    case 'hiddenNames': {
      const loud = remark.optOut ? `THE OPT-OUT IS NOT APPLIED, for ${variable} is among these: ` : '';
      return `${loud}names of overrides are inside other names or values, or in lines that are no NAME=value, so they set nothing: ${listed(remark.names, remark.others)}`;
    }
    case 'readOtherwise': {
      const loud = remark.optOut ? `THE OPT-OUT DEPENDS ON WHO READS THIS FILE, for ${variable} is among these: ` : '';
      return `${loud}${otherwise[remark.by]}; other values there: ${listed(remark.names, remark.others)}`;
    }
    case 'exact':
      return 'this looks like what env prints, or like /proc/PID/environ: values are taken letter by letter, quotes too';
    case 'noVariables':
      return 'there is no variable in it';
  }
};
