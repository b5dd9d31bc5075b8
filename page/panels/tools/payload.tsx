import { useMemo, useState } from 'preact/hooks';
import type { Explained } from '../../../src/audit.js';
import { marketplace } from '../../../src/wording/explain/in-clear.js';
import { notKnownText } from '../../../src/wording/not-known.js';
import { telemetryTitle } from '../../../src/wording/switches.js';
import { asSent, clearNames, sentElsewhere, sizeOf } from '../../model/payload.js';
import { counted, many } from '../../model/words.js';
import { Icon } from '../../parts/icon.js';
import { usePage } from '../../parts/page.js';
import { CodeBlock } from './code-block.js';
import { NoPayload } from './no-payload.js';
import { OtherReports } from './other-reports.js';
import { Segmented } from './segmented.js';
import { Notes, Verdict } from './verdict.js';

type Kind = 'documented' | 'sent';

/** What there is to know of the payload. */
const notesOf = (explained: Explained): readonly string[] => {
  const { notKnown = [], fromMarketplace, asLoaded, release } = explained;
  const unknown = notKnownText(notKnown, new Set(notKnown.flatMap(({ fields }) => fields)), 'left out');
  const elsewhere = sentElsewhere(explained);
  return [
    ...(asLoaded
      ? []
      : [`The file is read as written. Mattermost ${release} may repair some values while loading it.`]),
    ...(unknown === undefined ? [] : [`${unknown}.`.replace(/\.\.$/, '.')]),
    ...(elsewhere === 0
      ? []
      : [`Other events, which are not in this payload, hold ${counted(elsewhere, 'more text')} in clear.`]),
    ...(fromMarketplace === undefined ? [] : [marketplace[fromMarketplace]]),
  ];
};

const DangerNote = ({ kind, explained }: { readonly kind: Kind; readonly explained: Explained }) => {
  const names = clearNames(explained);
  return names.length === 0 ? null : (
    <p class="code-block__note">
      <Icon name="eye" />
      <span>
        {kind === 'documented'
          ? `A real server sends ${many(names.length)} of these facts in clear. “As sent” shows which.`
          : `Sent in clear; a mark is in place of the text, also in what you copy or download: ${names.join(', ')}`}
      </span>
    </p>
  );
};

const Shown = ({ explained, payload }: { readonly explained: Explained; readonly payload: string }) => {
  const [kind, setKind] = useState<Kind>('documented');
  const { release, envelope, disabled, stop } = explained;
  const { groups, facts, bytes } = useMemo(() => sizeOf(payload, envelope), [payload, envelope]);
  const sent = useMemo(() => asSent(payload, explained), [payload, explained]);
  const isOff = disabled !== undefined;
  const kilobytes = `${(bytes / 1000).toFixed(1)} KB`;
  return (
    <>
      <Verdict
        says={{
          finding: 'The payload.',
          rest: `${counted(facts, 'fact')} in ${counted(groups, 'group')}, for Mattermost ${release}${isOff ? ', sent if telemetry were on' : ''}.`,
        }}
        lead={`${isOff ? `${telemetryTitle(stop, true)}. ` : ''}Names are sorted. The download is one line, the same bytes as from the command.`}
      >
        <Notes notes={notesOf(explained)} />
      </Verdict>
      <section class="block" aria-labelledby="payload-title">
        <div class="block__head">
          <h2 id="payload-title">{kind === 'documented' ? 'As documented' : 'As a real server sends it'}</h2>
          {envelope !== undefined && (
            <p>
              In one event, <code>{envelope}</code>
            </p>
          )}
        </div>
        <CodeBlock
          label="The payload"
          caption={`Mattermost ${release} · ${many(groups)} groups · ${many(facts)} facts · ${kilobytes}`}
          shown={kind === 'documented' ? payload : sent}
          text={kind === 'documented' ? payload : sent}
          name={`payload-${release}${kind === 'documented' ? '' : '-as-sent'}.json`}
          what={kind === 'documented' ? 'the payload' : 'the payload with marks in place of texts'}
          note={<DangerNote kind={kind} explained={explained} />}
        >
          {clearNames(explained).length > 0 && (
            <Segmented<Kind>
              label="Payload"
              choices={[
                ['documented', 'As documented'],
                ['sent', 'As sent'],
              ]}
              chosen={kind}
              choose={setKind}
            />
          )}
        </CodeBlock>
      </section>
    </>
  );
};

/** What is sent, as JSON. */
export const Payload = () => {
  const { state } = usePage();
  const { report } = state;
  return (
    <>
      {report?.status === 'ok' ? (
        <Shown explained={report.explained} payload={report.payload} />
      ) : (
        <NoPayload report={report} />
      )}
      {(report?.status === 'ok' || report?.status === 'silent') && <OtherReports />}
    </>
  );
};
