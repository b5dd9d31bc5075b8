import type { SyntaxCause, TemplateForm } from '../issues.js';
import { passValue } from './mistake.js';
import { looked } from './template-form.js';

/** What is wrong, and where that shows: not always where reading stopped. */
export interface Cause {
  readonly cause?: SyntaxCause | undefined;
  readonly template?: TemplateForm;
  readonly at: number;
}

export type Patterns = readonly (readonly [SyntaxCause, RegExp])[];

/** The first pattern that fits. */
export const firstOf = (patterns: Patterns, text: string): SyntaxCause | undefined =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0];

const starts: Patterns = [
  ['zip', /^PK\p{Cc}{2}/u],
  ['tar', /^[^\0]{1,100}\0[\s\S]{100,400}ustar/],
  ['utf32', /^(?:[^\0]\0{3}){2}|^(?:\0{3}[^\0]){2}/],
  ['utf16', /^(?:[^\0]\0){2}|^(?:\0[^\0]){2}/],
  ['mergeConflict', /^\s*<{7}/],
  ['html', /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i],
  ['xml', /^\s*<(?:\?xml|!|[A-Za-z])/],
  ['binary', /^[^{[]{0,64}(?!\s|\p{Cc}\[)[\p{Cc}\uFFFD]/u],
  ['base64', /^\s*(?:ey[AIJ]|ewo|ew0K)[A-Za-z0-9+/=\s]*$/],
];

/** What starts a file of another form, whatever comes later. */
export const formOf = (text: string): SyntaxCause | undefined => firstOf(starts, text.slice(0, looked));

/** What the first line shows that says something. */
const lines: Patterns = [
  ['yaml', /^(?:---(?:\s|$)|%YAML|(?:- )*["']?[\w./-]+["']?:(?:\s|$)|- )/],
  ['variables', /^(?:export\s+|set\s+)?[A-Za-z_]\w*=/],
  ['ini', /^\[[A-Za-z][\w. -]*\]\s*$/],
];

const isComment = (line: string): boolean => /^\s*[#;]/.test(line);

/** A heading looks like a comment; what comes after one shows which it is. */
const isMarkdown = (head: readonly string[], line: string): boolean =>
  /^#{1,6} \S/.test(head.find((one) => one.trim() !== '') ?? '') && /^[^{["]/.test(line);

/** A long text is not searched for long. */
const mostTries = (text: string): number => (text.length > 2 ** 22 ? 2 : 16);

/** Where a whole JSON value starts after something else. */
const startIn = (text: string): number | undefined =>
  [...text.slice(0, looked).matchAll(/\{(?=\s*["}])|(?<=\n[\t ]*)\[/g)]
    .map(({ index }) => index)
    .filter((at) => at > 0)
    .slice(0, mostTries(text))
    .find((at) => {
      const end = passValue(text, at, false);
      return typeof end === 'number' && !/^\s*[,\]}]/.test(text.slice(end, end + looked));
    });

/** What a text is that does not start like JSON: something before the JSON, or another form. */
export const causeAtStart = (text: string): Cause | undefined => {
  const head = text.slice(0, looked).split('\n');
  const line = head.find((one) => one.trim() !== '' && !isComment(one))?.trim() ?? '';
  const form = firstOf(lines, line);
  const start = startIn(text);
  // JSON inside YAML is indented. What a program says before its JSON often has a colon, too.
  const isInside = form === 'yaml' && start !== undefined && /(?:^|\n)[\t ]+$/.test(text.slice(0, start));
  const isCommented = head.some((one) => /^\s*(?:#|\/[/*])/.test(one));
  if (start !== undefined && form !== 'variables' && !isInside && !isCommented)
    return { cause: 'textBefore', at: start };
  if (form === undefined && isMarkdown(head, line)) return { cause: 'markdown', at: 0 };
  return form === undefined ? undefined : { cause: form, at: text.indexOf(line) };
};
