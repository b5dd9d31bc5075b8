import { usePage } from '../../parts/page.js';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What was read, by which version's rules, and when: on paper alone. */
export const PrintHead = () => {
  const { state } = usePage();
  const { file, silent, release } = state;
  return (
    <div class="print-only print-head">
      <span>
        Telemetry report · {file?.name ?? 'shared report'} · Mattermost {silent ?? release}
      </span>
      <span>{day.format(new Date())}</span>
    </div>
  );
};
