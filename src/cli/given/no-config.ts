import type { Issue, Warning } from '../../issues.js';
import type { Limits } from '../../json/limits.js';
import { passValue } from '../../json/mistake.js';
import { readText } from '../../json/read.js';

const shape = () => import('../../wire/not-a-config.js');

/** What a file looks like that cannot be a config; nothing for one that can be, or that cannot be read. */
export const looksOf = async (text: string, limits: Limits = {}) => {
  const { insteadOfConfig } = await shape();
  const read = readText(text, limits);
  return read.ok ? insteadOfConfig(read.value.node) : undefined;
};

/** The first of several values in a text: lines of many tell what each of them is. */
const firstOf = (text: string): string => {
  const end = passValue(text, 0, false);
  return typeof end === 'number' ? text.slice(0, end) : '';
};

/** What is wrong with a text, and what it looks like where it is several values that are no configs. */
export const withLooks = async (issues: readonly Issue[], text: string): Promise<readonly Issue[]> => {
  if (!issues.some((issue) => issue.code === 'syntax' && issue.cause === 'severalValues')) return issues;
  const looks = await looksOf(firstOf(text));
  return looks === undefined ? issues : [...issues, { code: 'notAConfig', looks }];
};

/** What came of a text: a payload with warnings, or issues. */
type Came = { readonly warnings: readonly Warning[] } | { readonly issues: readonly Issue[] };

/** Whether it is worth a look at what the text is, if it is no config. */
export const mayBeStranger = (came: Came): boolean =>
  'warnings' in came
    ? came.warnings.some(({ code }) => code === 'notAConfig')
    : came.issues.some(
        (issue) =>
          (issue.code === 'refusedWarning' && issue.warning.code === 'notAConfig') ||
          (issue.code === 'wrongType' && issue.path === 'the file'),
      );

/** Why a text is refused of which a payload can be made all the same, as a server would; nothing for a config. */
export const refusalOf = async (text: string, came: Came, limits: Limits = {}): Promise<readonly Issue[]> => {
  if (!mayBeStranger(came)) return [];
  const { refusedAsConfig } = await shape();
  const read = readText(text, limits);
  return read.ok ? refusedAsConfig(read.value.node) : [];
};
