import type { Diff, Difference } from '../../../src/audit.js';
import { changeText, subjectOf, valuesOf } from '../../model/change-text.js';
import {
  type Compared,
  comparedLead,
  comparedNotes,
  comparedShares,
  comparedVerdict,
} from '../../model/compare-text.js';
import { Message } from '../../parts/message.js';
import { ReachBar } from '../../parts/reach-bar.js';
import { type FactRow, FactTable } from './fact-table.js';
import { Issues, Warnings } from './issues.js';
import { Notes, Verdict } from './verdict.js';

const rowOf = (compared: Compared, difference: Difference): FactRow => {
  const { event, property, settings, sort } = difference;
  const release = (sort === 'removed' ? compared.a : compared.b).release;
  return {
    name: `${event}.${property}`,
    subject: subjectOf(difference, release),
    settings,
    ...valuesOf(difference),
    words: [changeText(difference.says)],
  };
};

const titles = { changed: 'Changed', added: 'Only in B', removed: 'Only in A' } as const;
const values = { changed: 'A to B', added: 'B', removed: 'A' } as const;

const Unusable = ({ side, issues }: Extract<Diff, { status: 'invalid' }>) => {
  const needsVersion = issues.some((issue) => issue.code === 'missing' && issue.path === 'release');
  return (
    <>
      <Verdict
        says={
          needsVersion
            ? { finding: `Which version is ${side}?`, rest: 'It does not show it.' }
            : { finding: `${side} cannot be used.`, rest: '' }
        }
      />
      {needsVersion ? (
        <Message alert title={`Choose the version of ${side}.`}>
          {' '}
          It may be one that sends no telemetry about its configuration.
        </Message>
      ) : (
        <Issues title="Why" issues={issues} />
      )}
    </>
  );
};

/** What two files do not have in common, or why that cannot be said. */
export const ComparedResult = ({ compared }: { readonly compared: Diff }) => {
  if (compared.status === 'invalid') return <Unusable {...compared} />;
  const { differences } = compared;
  return (
    <>
      <Verdict says={comparedVerdict(compared)} lead={comparedLead(compared)}>
        <Notes notes={comparedNotes(compared)} />
        <ReachBar short shares={comparedShares(compared)} />
      </Verdict>
      <Warnings warnings={[...compared.a.warnings, ...compared.b.warnings]} />
      {(['changed', 'added', 'removed'] as const).map((sort) => (
        <FactTable
          key={sort}
          id={sort}
          title={titles[sort]}
          value={values[sort]}
          rows={differences.filter((one) => one.sort === sort).map((one) => rowOf(compared, one))}
        />
      ))}
    </>
  );
};
