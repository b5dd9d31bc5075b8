import type { Explained } from '../../../src/audit.js';
import { notKnownText } from '../../../src/wording/not-known.js';
import { capital } from '../../../src/wording/printed.js';
import { remarksOf } from '../../model/remarks.js';
import type { PageState } from '../../model/state.js';
import { Message } from '../../parts/message.js';
import { usePage } from '../../parts/page.js';
import { More } from './more.js';

const sentence = (text: string): string => capital(/[.!?:]$/.test(text) ? text : `${text}.`);

/** Whether it is written loudly: that the opt-out does not work. */
const isLoud = (text: string): boolean => /^[A-Z][A-Z -]{7}/.test(text);

const isShared = ({ file, embedded }: PageState): boolean => file === undefined && embedded !== undefined;

/** That the page holds a report that somebody passed on. */
export const Shared = () => {
  const { state } = usePage();
  const { release, silent } = state;
  if (!isShared(state)) return null;
  return (
    <p class="shared" id="shared">
      <b>Shared report, Mattermost {silent ?? release}.</b> Values that are not sent are not in this file.
    </p>
  );
};

/** What to know of the file, of the packet that it came in, and of what starts the server. */
export const Known = ({ explained }: { readonly explained?: Explained }) => {
  const { state } = usePage();
  const { started, release } = state;
  const remarks = remarksOf(state, explained);
  const unknown =
    explained?.notKnown &&
    notKnownText(explained.notKnown, new Set(explained.notKnown.flatMap(({ fields }) => fields)), 'unknown');
  const isEmpty = explained && explained.totals.settings === 0 && explained.totals.unknown > 0;
  const [first, ...others] = remarks.filter((text) => !isLoud(text));
  return (
    <div class="known">
      {isEmpty && (
        <Message title={`This file has no setting of Mattermost ${release}.`}>
          <p>The result shows defaults only. Is it the config.json of a server of this version?</p>
        </Message>
      )}
      {explained && !explained.asLoaded && (
        <Message title="The file is read as written.">
          <p>Mattermost {explained.release} may repair some values while loading it.</p>
        </Message>
      )}
      {unknown !== undefined && (
        <Message title="Some values are not known.">
          <p>{unknown}</p>
        </Message>
      )}
      {remarks.filter(isLoud).map((text) => (
        <Message key={text} title={sentence(text)} />
      ))}
      {first !== undefined && (
        <Message title={sentence(first)}>
          {others.length > 0 && (
            <details>
              <summary>
                {others.length} more {others.length === 1 ? 'remark' : 'remarks'}
              </summary>
              <ul>
                {others.map((text) => (
                  <li key={text}>{sentence(text)}</li>
                ))}
              </ul>
            </details>
          )}
        </Message>
      )}
      {(started?.notes ?? []).length > 0 && (
        <details class="notes">
          <summary>What was read of {started?.name}</summary>
          <ul>
            {started?.notes.map((text) => (
              <li key={text}>{sentence(text)}</li>
            ))}
          </ul>
        </details>
      )}
      {!isShared(state) && <More />}
    </div>
  );
};
