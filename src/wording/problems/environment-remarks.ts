import { optOut } from '../../field-map/opt-out.js';
import type { OtherReader } from '../../inputs/environment/elsewhere.js';
import type { ReadingRemark } from '../../inputs/environment/remarks.js';
import type { NoVariable } from '../../inputs/environment/statements.js';
import { overrideName } from '../../schema/loading/environment.js';

const shown = 20;

/** Items with commas, of many the first ones. */
export const listed = (items: readonly (string | number)[], others = 0): string => {
  const hidden = items.length - shown > 0 ? items.length - shown + others : others;
  return [...items.slice(0, shown), ...(hidden === 0 ? [] : [`${hidden} not shown`])].join(', ');
};

const variable = overrideName(optOut);

/** The sentence about the opt-out first, which says what to do; then what else it holds of. */
export const loudly = (
  { names, others }: { readonly names: readonly string[]; readonly others?: number },
  { loud, also }: { readonly loud: string; readonly also: string },
): string => {
  const rest = names.filter((name) => name.toUpperCase() !== variable);
  return rest.length === 0 && !others ? loud : `${loud} ${also}: ${listed(rest, others)}`;
};

const unused: Readonly<Record<NoVariable | 'given again', readonly [one: string, many: string]>> = {
  'no assignment': ['is not NAME=value, and is not used', 'are not NAME=value, and are not used'],
  'a quote that nothing closes': [
    'has a quote that is not closed, and is not used',
    'have a quote that is not closed, and are not used',
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
      const loud = remark.optOut ? `WHETHER ANYTHING IS SENT IS NOT KNOWN, because ${variable} is among them: ` : '';
      return `${loud}values with \${…} or $NAME, and of names without a value, come from elsewhere; they are unknown here and not applied: ${listed(remark.names, remark.others)}`;
    }
    case 'hiddenNames': {
      const loud = remark.optOut ? `THE OPT-OUT IS NOT APPLIED, because ${variable} is among these: ` : '';
      return `${loud}names of overrides are inside other names or values, or in lines that are not NAME=value, so they set nothing: ${listed(remark.names, remark.others)}`;
    }
    case 'readOtherwise': {
      const loud = remark.optOut
        ? `THE OPT-OUT DEPENDS ON WHO READS THIS FILE, because ${variable} is among these: `
        : '';
      return `${loud}${otherwise[remark.by]}; other values there: ${listed(remark.names, remark.others)}`;
    }
    case 'exact':
      return 'this looks like what env prints, or like /proc/PID/environ: values are read exactly as written, including quotes';
    case 'noVariables':
      return 'it has no variables';
  }
};
