import { describeIssue, describeWarning, type Issue, type Warning } from '../../../src/index.js';
import { capital } from '../../../src/wording/printed.js';
import { Message } from '../../parts/message.js';

const List = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{`${capital(text)}.`}</li>
    ))}
  </ul>
);

/** Why a file cannot be used, in the words of the command. */
export const Issues = ({ title, issues }: { readonly title: string; readonly issues: readonly Issue[] }) => (
  <Message alert title={title}>
    <List texts={issues.map(describeIssue)} />
  </Message>
);

/** What to know of files, in the words of the command. */
export const Warnings = ({ warnings }: { readonly warnings: readonly Warning[] }) => {
  const texts = [...new Set(warnings.map(describeWarning))];
  if (texts.length === 0) return null;
  return (
    <Message title={texts.length === 1 ? 'One thing to know' : 'Things to know'}>
      <List texts={texts} />
    </Message>
  );
};
