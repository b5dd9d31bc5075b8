import { causes, type SyntaxCause } from './causes.js';
import { describeEnvironmentWarning, type EnvironmentWarning } from './environment/warnings.js';
import { guarded } from './misuse.js';
import { nearSetting, optOutMissed } from './near-settings.js';
import type { Release } from './releases.js';
import { type Stranger, strangerText } from './strangers.js';

/** What was found in place of what was expected: the JSON type alone, never the value. */
export type Found = 'null' | 'a flag' | 'a number' | 'a text' | 'a list' | 'an object' | 'something that is not JSON';

/** Where in a text, counted from 1. Absent for a config that was passed as an object. */
export interface Position {
  readonly line?: number;
  readonly column?: number;
}

/** Why there is no payload. An issue holds names that the package declares and positions, never a value of the config. */
export type Issue =
  | { readonly code: 'empty' }
  | ({
      readonly code: 'syntax';
      /** Why it is no JSON, where that is plain. */
      readonly cause?: SyntaxCause;
    } & Position)
  | ({ readonly code: 'tooDeep'; readonly limit: number } & Position)
  | { readonly code: 'tooLarge'; readonly limit: number }
  /** Nothing in it is a section of any release. What makes a payload alone warns of it; what explains, refuses it. */
  | {
      readonly code: 'notAConfig';
      readonly looks: Stranger;
      readonly path?: string;
      /** Names in it that are probably misspelt, each with the section that may be meant. */
      readonly near?: readonly { readonly name: string; readonly near: string }[];
    }
  | ({ readonly code: 'wrongType'; readonly path: string; readonly expected: string; readonly found: Found } & Position)
  | ({ readonly code: 'missing'; readonly path: string } & Position)
  | ({ readonly code: 'notWhole'; readonly path: string; readonly expected: string } & Position)
  | ({ readonly code: 'outOfRange'; readonly path: string; readonly expected: string } & Position)
  /** An override with which a server would not start; `expected` is there where only this package refuses it. */
  | { readonly code: 'environment'; readonly path: string; readonly expected?: string }
  | { readonly code: 'unreadable'; readonly path: string }
  | {
      readonly code: 'unknownRelease';
      readonly oldest: string;
      readonly newest: string;
      readonly reason: string;
    }
  | { readonly code: 'refusedWarning'; readonly warning: Warning };

/** What a reader of the payload should know about the file. A warning never changes a byte. */
export type Warning =
  | { readonly code: 'byteOrderMark' }
  /** Nothing in it is a section of any release: what a server of its own would send is all default. */
  | { readonly code: 'notAConfig' }
  | ({ readonly code: 'duplicateName'; readonly path: string } & Position)
  | {
      readonly code: 'unknownNames';
      readonly names: readonly string[];
      readonly others: number;
      /** Of a config: the release that does not know them. */
      readonly release?: Release;
    }
  | { readonly code: 'masked'; readonly path: string; readonly fields: readonly string[] }
  | EnvironmentWarning;

const printable = /^[A-Za-z0-9_.-]{1,80}$/;

/** Whether a name that the schema does not declare may be printed. It is the user's text, and may be a secret. */
export const isPrintableName = (name: string): boolean => printable.test(name);

const proposed = (name: string, near: string | undefined): string =>
  near === undefined ? name : `${name} (did you mean ${near}?)`;

const meant = (near: readonly { readonly name: string; readonly near: string }[] = []): string =>
  near.length === 0 ? '' : `: ${near.map((one) => proposed(one.name, one.near)).join(', ')}`;

const where = ({ line, column }: Position): string => (line === undefined ? '' : ` (line ${line}, column ${column})`);

/**
 * One sentence for people: what is wrong, and where. It never quotes the config.
 *
 * @example
 * describeIssue({ code: 'wrongType', path: 'LogSettings.EnableFile', expected: 'a flag', found: 'a text', line: 3, column: 19 });
 * // 'LogSettings.EnableFile must be a flag (true or false), but a text stands there (line 3, column 19)'
 */
export const describeIssue = (issue: Issue): string =>
  guarded(() => {
    switch (issue.code) {
      case 'empty':
        return 'the file is empty; at least {} must stand in it';
      case 'syntax':
        return `this is not JSON${where(issue)}${issue.cause === undefined ? '' : `: ${causes[issue.cause]}`}`;
      case 'tooDeep':
        return `lists and objects are nested more than ${issue.limit} ${issue.limit === 1 ? 'level' : 'levels'} deep${where(issue)}`;
      case 'tooLarge':
        return `the text is longer than ${issue.limit} characters`;
      case 'notAConfig':
        return `${optOutMissed((issue.near ?? []).map(({ near }) => near))}${issue.path ?? 'this'} is no config.json: ${strangerText(issue.looks)}${meant(issue.near)}`;
      case 'wrongType':
        return `${issue.path} must be ${issue.expected}, but ${issue.found} stands there${where(issue)}`;
      case 'missing':
        return `${issue.path} is missing${where(issue)}`;
      case 'notWhole':
        return `${issue.path} must be ${issue.expected}, written without fraction or exponent${where(issue)}`;
      case 'outOfRange':
        return `${issue.path} must be ${issue.expected}; this number is too large to be handled exactly${where(issue)}`;
      case 'environment':
        return issue.expected === undefined
          ? `the environment's override of ${issue.path} does not fit, and a server of this release would not start`
          : `the environment's override of ${issue.path} must be ${issue.expected} here; a server would take it`;
      case 'unreadable':
        return `${issue.path} could not be read: the object raised an error`;
      case 'unknownRelease':
        return issue.reason;
      case 'refusedWarning':
        return describeWarning(issue.warning);
    }
  });

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
        return 'nothing in it is a section of any release, so it is hardly a config.json: a server would use its defaults';
      case 'duplicateName':
        return `${warning.path} is given more than once; the last one counts${where(warning)}`;
      case 'unknownNames': {
        const all = warning.names.length + warning.others;
        const { release } = warning;
        const near = warning.names.map((name) => (release === undefined ? undefined : nearSetting(name, release)));
        const shown = warning.names.map((name, index) => proposed(name, near[index])).join(', ');
        const rest = warning.others === 0 ? '' : `${shown === '' ? '' : ' and '}${warning.others} not shown`;
        return `${optOutMissed(near)}${all} ${all === 1 ? 'name is' : 'names are'} unknown in this release and ignored: ${shown}${rest}`;
      }
      case 'masked':
        return `${warning.path} holds the server's mask instead of its value, so ${warning.fields.join(', ')} cannot be trusted`;
      default:
        return describeEnvironmentWarning(warning);
    }
  });
