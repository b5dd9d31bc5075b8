import { optOut } from '../../field-map/opt-out.js';
import type { Issue, Position, Warning } from '../../issues.js';
import { guarded } from '../../misuse.js';
import { isRelease } from '../../releases/points.js';
import { nearSetting, parentOf } from '../../schema/near-settings.js';
import { describeEnvironmentWarning } from './environment-warnings.js';
import { strangerText } from './foreign-files.js';
import { causeText } from './syntax-causes.js';

/** What a list of unknown names says first where one of them is meant to switch diagnostics off. */
const optOutMissed = (near: readonly (string | undefined)[]): string => {
  if (near.includes(optOut)) return 'THE OPT-OUT IS IGNORED: ';
  return near.includes(parentOf(optOut)) ? 'AN OPT-OUT IN A SECTION WITH A MISSPELT NAME IS IGNORED: ' : '';
};

const proposed = (name: string, near: string | undefined): string =>
  near === undefined ? name : `${name} (did you mean ${near}?)`;

const meant = (near: readonly { readonly name: string; readonly near: string }[] = []): string =>
  near.length === 0 ? '' : `: ${near.map((one) => proposed(one.name, one.near)).join(', ')}`;

const where = ({ line, column }: Position): string => (line === undefined ? '' : ` (line ${line}, column ${column})`);

/**
 * One sentence for people: what is wrong, and where. It never quotes the config.
 *
 * @example
 * describeIssue({ code: 'wrongType', path: 'LogSettings.EnableFile', expected: 'a boolean', found: 'a string', line: 3, column: 19 });
 * // 'LogSettings.EnableFile must be true or false, but it is a string (line 3, column 19)'
 */
export const describeIssue = (issue: Issue): string =>
  guarded(() => {
    switch (issue.code) {
      case 'empty':
        return 'the file is empty; expected JSON, such as the config.json of a Mattermost server';
      case 'syntax':
        return `this is not JSON${where(issue)}${issue.cause === undefined ? '' : `: ${causeText(issue.cause, issue.template)}`}`;
      case 'tooDeep':
        return `lists and objects are nested more than ${issue.limit} ${issue.limit === 1 ? 'level' : 'levels'} deep${where(issue)}`;
      case 'tooLarge':
        return `the file is longer than ${issue.limit} characters`;
      case 'notAConfig':
        return `${optOutMissed((issue.near ?? []).map(({ near }) => near))}${issue.path ?? 'this'} does not look like a Mattermost config.json: ${strangerText(issue.looks)}${meant(issue.near)}`;
      case 'wrongType':
        return issue.path === 'the file'
          ? `expected ${issue.expected === 'an object' ? 'a JSON object' : issue.expected}, found ${issue.found}${where(issue)}`
          : `${issue.path} must be ${issue.expected}, but it is ${issue.found}${where(issue)}`;
      case 'missing':
        return `${issue.path} is missing${where(issue)}`;
      case 'notWhole':
        return `${issue.path} must be ${issue.expected}, without fraction or exponent${where(issue)}`;
      case 'outOfRange':
        return `${issue.path} must be ${issue.expected}; this number is too large to be handled exactly${where(issue)}`;
      case 'environment':
        return issue.expected === undefined
          ? `the environment variable for ${issue.path} does not fit the setting; a server of this version would not start`
          : `the environment variable for ${issue.path} must be ${issue.expected} here; a server would accept it`;
      case 'unreadable':
        return `${issue.path} could not be read: the object raised an error`;
      case 'unknownRelease':
        return issue.reason;
      case 'refusedWarning':
        return describeWarning(issue.warning);
    }
  });

/** So many fields that are left out are named. */
const unknownShown = 5;

/**
 * One sentence for people about a warning. It never quotes the config.
 *
 * @example
 * describeWarning({ code: 'duplicateName', path: 'LogSettings.EnableFile', line: 4, column: 5 });
 * // 'LogSettings.EnableFile is given more than once; the last one counts (line 4, column 5)'
 */
export const describeWarning = (warning: Warning): string =>
  guarded(() => {
    switch (warning.code) {
      case 'byteOrderMark':
        return 'the text starts with a byte-order mark, which a real server would refuse; it was skipped';
      case 'notAConfig':
        return 'this does not look like a Mattermost config.json: it has no known section, and a server would use its defaults';
      case 'duplicateName':
        return `${warning.path} is given more than once; the last one counts${where(warning)}`;
      case 'unknownNames': {
        const all = warning.names.length + warning.others;
        const { release } = warning;
        const near = warning.names.map((name) => (isRelease(release) ? nearSetting(name, release) : undefined));
        const shown = warning.names.map((name, index) => proposed(name, near[index])).join(', ');
        const rest = warning.others === 0 ? '' : `${shown === '' ? '' : ' and '}${warning.others} not shown`;
        const loud = optOutMissed(near);
        return `${loud || 'ignored '}${all} unknown ${all === 1 ? 'name' : 'names'}${release === undefined ? '' : ` (not in ${release})`}: ${shown}${rest}`;
      }
      case 'masked':
        return `${warning.path} holds the server's mask instead of its value, so ${warning.fields.join(', ')} may be wrong`;
      case 'unknownFacts': {
        const { fields } = warning;
        const rest = fields.length > unknownShown ? ` and ${fields.length - unknownShown} more` : '';
        return `left out ${fields.length} ${fields.length === 1 ? 'field' : 'fields'} with an unknown value: ${fields.slice(0, unknownShown).join(', ')}${rest}`;
      }
      case 'messageTooLarge':
        return `nothing of this is sent: the server drops messages above ${warning.limit} bytes, and this has ${warning.bytes}`;
      default:
        return describeEnvironmentWarning(warning);
    }
  });

/** Whether a warning names something that is near to a setting. */
export const isMisspelt = (warning: Warning): boolean => {
  if (warning.code !== 'unknownNames' || !isRelease(warning.release)) return false;
  const { names, release } = warning;
  return names.some((name) => nearSetting(name, release) !== undefined);
};
