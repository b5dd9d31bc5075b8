import { useMemo } from 'preact/hooks';
import type { Explained } from '../../../src/audit.js';
import type { OutboundFound } from '../../../src/wording/outbound-text.js';
import { cardsOf } from '../../model/cards.js';
import { type Problem, problemOf } from '../../model/state.js';
import { besidesIn, outboundOf, trafficOf } from '../../model/traffic.js';
import { useLater } from '../../parts/later.js';
import { Message } from '../../parts/message.js';
import { usePage } from '../../parts/page.js';
import { Ask } from './ask.js';
import { Cards } from './cards.js';
import { Known, Shared } from './known.js';
import { PrintHead } from './print-head.js';
import { SectionTable } from './section-table.js';
import { AllSettings } from './settings.js';
import { Tools } from './tools.js';
import { SilentTop, Top } from './top.js';
import { TrafficList } from './traffic.js';
import { Welcome } from './welcome.js';

/** What a config sends: the answer first, then what is sensitive, what else is sent, and every setting. */
const Answer = ({ explained }: { readonly explained: Explained }) => {
  const { state, address } = usePage();
  const { file, context, release, embedded } = state;
  const later = useLater(explained);
  const isOff = explained.disabled !== undefined;
  const isPreview = isOff && address.preview;
  const traffic = useMemo(() => {
    const found = later ? (file ? outboundOf(file.text, release, context) : besidesIn(embedded)) : undefined;
    const telemetry = explained.stop.diagnostics.setting;
    return found && trafficOf(found, { release, telemetry, packet: file?.packet });
  }, [later, explained]);
  const cards = useMemo(() => cardsOf(explained, isPreview), [explained, isPreview]);
  return (
    <>
      <PrintHead />
      <Shared />
      <Top explained={explained} isPreview={isPreview} />
      <Known explained={explained} />
      <Cards cards={cards} explained={explained} />
      {traffic && <TrafficList traffic={traffic} isPreview={isPreview} />}
      {later && <SectionTable explained={explained} />}
      {later && <Tools />}
      {later && (!isOff || isPreview) && <AllSettings explained={explained} />}
    </>
  );
};

/** What a server of a version sends that has no telemetry of its configuration. */
const SilentAnswer = ({ found }: { readonly found: OutboundFound }) => {
  const traffic = useMemo(() => trafficOf(found), [found]);
  return (
    <>
      <PrintHead />
      <Shared />
      <SilentTop found={found} />
      <Known />
      <TrafficList traffic={traffic} isPreview={false} />
    </>
  );
};

/** What is wrong with a file; of one that a server repairs, the way to go on. */
const ProblemMessage = ({
  problem,
  repairable = false,
}: {
  readonly problem: Problem;
  readonly repairable?: boolean;
}) => {
  const { state, acts } = usePage();
  return (
    <Message alert title={problem.title}>
      {problem.says.map((says) => (
        <p key={says}>{says}</p>
      ))}
      {problem.services && (
        <p class="drop__actions ask">
          {problem.services.map((name) => (
            <button type="button" class="button button--outline" key={name} onClick={() => acts.service(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {repairable && (
        <p>
          A server of this version can use it: it repairs the file while loading it.{' '}
          <button
            type="button"
            class="button button--outline"
            id="repair"
            onClick={() => acts.context({ ...state.context, asLoaded: true })}
          >
            Read it as the server loads it
          </button>
        </p>
      )}
    </Message>
  );
};

/** The first view: the report, or what is needed for one. */
export const Report = () => {
  const { state } = usePage();
  const { report, problem, file } = state;
  const wrong = report && problemOf(file?.name ?? 'This file', report);
  return (
    <>
      {problem && <ProblemMessage problem={problem} />}
      {wrong && (
        <ProblemMessage problem={wrong} repairable={report.status === 'invalid' && report.repairable === true} />
      )}
      {(report === undefined || wrong) && <Welcome />}
      {report?.status === 'ok' && <Answer explained={report.explained} />}
      {report?.status === 'silent' && <SilentAnswer found={report.found} />}
      {report?.status === 'unsure' && (
        <>
          <Ask doubt={report.doubt} />
          <Known />
        </>
      )}
    </>
  );
};
