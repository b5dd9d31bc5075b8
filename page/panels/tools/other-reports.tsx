import { useMemo, useState } from 'preact/hooks';
import { capital } from '../../../src/wording/printed.js';
import { type MadeName, madeNames, madeReport, madeTitles } from '../../model/reports.js';
import { counted } from '../../model/words.js';
import { usePage } from '../../parts/page.js';
import { CodeBlock } from './code-block.js';
import { Notes } from './verdict.js';

/** The other reports of a server, made from the facts of its support packet. */
export const OtherReports = () => {
  const { state } = usePage();
  const names = madeNames(state);
  const [chosen, setChosen] = useState<MadeName>('activity');
  const name = names.includes(chosen) ? chosen : (names[0] as MadeName);
  const { file, release, silent, context } = state;
  const made = useMemo(() => madeReport(name, state), [name, file, release, silent, context]);
  if (file?.packet === undefined) return null;
  const { unknown } = file.packet;
  const version = silent ?? release;
  return (
    <section class="block" aria-labelledby="reports-title">
      <div class="block__head">
        <h2 id="reports-title">Other reports</h2>
        <p>Made from the facts in {file.name}</p>
      </div>
      <div class="choices">
        <label class="field" for="report-name">
          <span>Report</span>
          <select
            id="report-name"
            autocomplete="off"
            value={name}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as MadeName)}
          >
            {names.map((one) => (
              <option key={one} value={one}>
                {madeTitles[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Notes
        notes={[
          ...(made.off === undefined ? [] : [`It is off (${made.off}). This is what would be sent if it were on.`]),
          ...made.notes.map((note) => `${capital(note)}.`),
          ...(unknown.length === 0
            ? []
            : [`The packet lacks ${counted(unknown.length, 'fact')} about the server in all.`]),
        ]}
      />
      {made.text === undefined ? (
        <p class="muted">A Mattermost {version} server with these facts does not send it.</p>
      ) : (
        <CodeBlock
          key={name}
          label={madeTitles[name]}
          caption={`Mattermost ${version} · ${name === 'security-check' ? 'one request' : 'once a day'}`}
          shown={made.text}
          text={made.text}
          name={`${name}-${version}.json`}
          what="the report"
        />
      )}
    </section>
  );
};
