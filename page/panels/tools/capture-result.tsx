import { useMemo } from 'preact/hooks';
import type { Verdict as Judged, Verification } from '../../../src/audit.js';
import { grouped } from '../../../src/grouped.js';
import { capital } from '../../../src/wording/printed.js';
import {
  asExpected,
  captureShares,
  captureVerdict,
  findingsOf,
  judgedText,
  uncheckedText,
} from '../../model/capture.js';
import type { Chosen } from '../../model/chosen.js';
import { Icon } from '../../parts/icon.js';
import { ReachBar } from '../../parts/reach-bar.js';
import { Findings } from './findings.js';
import { Issues, Warnings } from './issues.js';
import { Notes, Verdict } from './verdict.js';

const shareable = 'A text that leaked is described here and never repeated, so this page can be shared.';

const Found = ({
  judged,
  texts,
  named,
  isCompared,
}: {
  readonly judged: Judged;
  readonly texts: readonly string[];
  readonly named: boolean;
  readonly isCompared: boolean;
}) => {
  const expected = useMemo(() => asExpected(texts, judged), [texts, judged]);
  const { uncalled, leaks, others, hint } = useMemo(() => findingsOf(judged), [judged]);
  const isNothing = judged.seen.events === 0 && judged.seen.reports.length === 0;
  const groups = [...grouped(others, ({ title }) => title)];
  return (
    <>
      <Verdict
        says={captureVerdict(judged, expected)}
        lead={[
          ...(leaks.length > 0 ? [shareable] : []),
          ...(isCompared || isNothing ? [] : ['Without a config.json, only names and the form of values are checked.']),
        ].join(' ')}
      >
        <Notes notes={[...judgedText(judged, named), ...(hint === undefined ? [] : [hint])]} />
        {!isNothing && <ReachBar short shares={captureShares(judged, expected)} />}
      </Verdict>
      {judged.issues.length > 0 && (
        <Issues title="Part of it could not be read, and was not checked" issues={judged.issues} />
      )}
      <Findings id="uncalled" title="Should not have been sent" tone="danger" findings={uncalled} />
      <Findings id="leaks" title="Sent in clear" tone="danger" findings={leaks} />
      {groups.map(([title, alike], index) => (
        <Findings key={title} id={`others-${index}`} title={capital(title)} tone="caution" findings={alike} />
      ))}
      <Warnings warnings={judged.warnings} />
      <section class="block" aria-labelledby="unchecked-title">
        <div class="block__head">
          <h2 id="unchecked-title">Not checked</h2>
        </div>
        <ul class="rows">
          {uncheckedText(judged).map((text) => (
            <li key={text} class="finding">
              <Icon name="hash" />
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

/** What was found in captures, or why they cannot be judged. */
export const CaptureResult = ({
  result,
  files,
  texts,
  named,
  isCompared,
}: {
  readonly result: Verification;
  readonly files: readonly Chosen[];
  readonly texts: readonly string[];
  readonly named: boolean;
  readonly isCompared: boolean;
}) => {
  if (result.status === 'noCapture')
    return (
      <Verdict
        says={{ finding: `${files[result.index]?.name} is not a capture.`, rest: 'It looks like a config.json.' }}
        lead="Drop it anywhere else on this page to compare the capture with it."
      />
    );
  if (result.status === 'invalid') {
    const what = result.of === 'capture' ? (files[result.index]?.name ?? 'The capture') : `The ${result.of}`;
    return (
      <>
        <Verdict says={{ finding: `${what} cannot be used.`, rest: '' }} />
        <Issues title="Why" issues={result.issues} />
      </>
    );
  }
  return <Found judged={result} texts={texts} named={named} isCompared={isCompared} />;
};

/** The verdict in words, for those who do not see the page. */
export const spokenVerdict = (result: Verification, texts: readonly string[]): string => {
  if (result.status !== 'judged') return 'The capture cannot be used.';
  const { finding, rest } = captureVerdict(result, asExpected(texts, result));
  return `${finding} ${rest}`;
};
