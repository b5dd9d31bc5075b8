import { describeIssue, describeWarning, type Issue, type Warning } from '../../src/index.js';
import { type Child, el } from './dom.js';

const listed = (texts: readonly string[]): HTMLElement => el('ul', {}, ...texts.map((text) => el('li', {}, text)));

/** Something to be seen first. */
export const notice = (sort: 'error' | 'warning' | 'note', title: string, ...content: readonly Child[]): HTMLElement =>
  el('div', { class: `notice ${sort}` }, el('p', { class: 'notice-title' }, title), ...content);

/** Why a file cannot be used, in the words of the command. */
export const issueNotice = (title: string, issues: readonly Issue[], ...more: readonly Child[]): HTMLElement =>
  notice('error', title, listed(issues.map(describeIssue)), ...more);

/** What a reader should know about a file, in the words of the command. */
export const warningNotice = (warnings: readonly Warning[]): readonly HTMLElement[] =>
  warnings.length === 0
    ? []
    : [
        notice(
          'warning',
          warnings.length === 1 ? 'One thing to know about this file' : 'Things to know about this file',
          listed(warnings.map(describeWarning)),
        ),
      ];
