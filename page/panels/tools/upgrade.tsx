import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Release, releases } from '../../../src/index.js';
import { configIn, newest } from '../../model/state.js';
import { upgradeOf } from '../../model/upgrade.js';
import { inClearText, readByBoth, upgradeVerdict } from '../../model/upgrade-text.js';
import { useKept } from '../../parts/kept.js';
import { usePage } from '../../parts/page.js';
import { ReleaseSelect } from '../../parts/version-select.js';
import { Issues } from './issues.js';
import { ComparedWhat } from './segmented.js';
import { Side } from './side.js';
import { UpgradeTables } from './upgrade-tables.js';
import { Verdict } from './verdict.js';

/** The release to begin with: that of the file, and for the newest one the one before. */
const startOf = (release: Release): Release => (release === newest ? (releases.at(-2) as Release) : release);

/** The version to begin with: it follows that of the page until somebody chooses another. */
const useFrom = (ofPage: Release): readonly [Release, (from: Release) => void] => {
  const [kept, keep] = useKept<{ readonly from: Release; readonly ofPage: Release } | undefined>(
    'upgrade.from',
    undefined,
  );
  return [kept?.ofPage === ofPage ? kept.from : startOf(ofPage), (from) => keep({ from, ofPage })];
};

/** What an upgrade would add. */
export const Upgrade = () => {
  const { state, acts } = usePage();
  const { context, silent } = state;
  const [from, keepFrom] = useFrom(state.release);
  const [to, keepTo] = useKept<Release>('upgrade.to', newest);
  const file = configIn(state);
  const text = file?.text ?? '{}';
  const upgrade = useMemo(() => upgradeOf(text, from, to, context), [text, from, to, context]);
  const read = useMemo(() => readByBoth(text, from, to, context), [text, from, to, context]);
  const found = 'status' in upgrade ? undefined : upgrade;
  const says = found
    ? upgradeVerdict(found, from, to)
    : {
        finding: `Mattermost ${'side' in upgrade && upgrade.side === 'B' ? to : from} cannot use this file.`,
        rest: '',
      };
  const shown =
    silent === undefined
      ? says
      : {
          finding: `Mattermost ${silent} sends no telemetry of its configuration.`,
          rest: `Of earlier versions: ${says.finding} ${says.rest}`,
        };
  const spoken = `${shown.finding} ${shown.rest}`;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) acts.announce(spoken);
    isFirst.current = false;
  }, [spoken]);
  const isOff = state.report?.status === 'ok' && state.report.explained.disabled !== undefined;
  const lead = [
    ...(isOff ? ['Telemetry is off: this is what would be sent if it were on.'] : []),
    ...(file === undefined ? ['Without a file, every setting is at its default.'] : []),
    inClearText(read),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const side = (mark: 'A' | 'B', release: Release, facts: number | undefined, keep: (release: Release) => void) => (
    <Side
      label={mark === 'A' ? 'From' : 'To'}
      mark={mark}
      name={`Mattermost ${release}`}
      caption={[file?.name ?? 'every default', ...(facts === undefined ? [] : [`${facts} facts`])].join(' · ')}
    >
      <ReleaseSelect
        id={mark === 'A' ? 'upgrade-from' : 'upgrade-to'}
        label={mark === 'A' ? 'From version' : 'To version'}
        value={release}
        choose={(chosen) => chosen !== undefined && keep(chosen)}
      />
    </Side>
  );
  return (
    <>
      <ComparedWhat chosen="upgrade" />
      <div class="sides">
        {side('A', from, found?.facts.a, keepFrom)}
        {side('B', to, found?.facts.b, keepTo)}
      </div>
      <Verdict says={shown} lead={lead} />
      {found ? (
        <UpgradeTables upgrade={found} read={read} from={from} to={to} />
      ) : (
        'issues' in upgrade && <Issues title="Why" issues={upgrade.issues} />
      )}
    </>
  );
};
