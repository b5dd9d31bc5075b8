import { firstSilentMajor, serverVersion } from '../../../src/index.js';
import { maybeSilentText } from '../../../src/wording/maybe-silent.js';
import { fragmentOf } from '../../model/address.js';
import { strangerText } from '../../model/not-a-config.js';
import type { PageReport } from '../../model/report.js';
import { FileButton } from '../../parts/files.js';
import { usePage } from '../../parts/page.js';
import { VersionOptions } from '../../parts/version-select.js';
import { Issues } from './issues.js';
import { Verdict } from './verdict.js';

type Without = Exclude<PageReport, { status: 'ok' }> | undefined;

const ChooseFile = () => {
  const { acts } = usePage();
  return (
    <div class="choices">
      <FileButton id="payload-file" look="button button--primary" several use={acts.use}>
        Choose files
      </FileButton>
      <button type="button" class="button button--outline" onClick={acts.example}>
        Try the example
      </button>
    </div>
  );
};

const ChooseVersion = () => {
  const { acts } = usePage();
  const choose = (text: string): void => {
    const version = serverVersion(text);
    if (!('code' in version)) acts.version(version);
  };
  return (
    <div class="choices">
      <label class="field" for="payload-version">
        <span>Version of the server</span>
        <select
          id="payload-version"
          autocomplete="off"
          value=""
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">Choose</option>
          <VersionOptions />
        </select>
      </label>
    </div>
  );
};

/** Why there is no payload, and what helps. */
export const NoPayload = ({ report }: { readonly report: Without }) => {
  const { state, address, acts } = usePage();
  const name = state.file?.name ?? 'This file';
  switch (report?.status) {
    case undefined:
      return (
        <Verdict
          says={{ finding: 'No payload yet.', rest: 'It is made from your config.json.' }}
          lead="Drop the config.json of your server on this page, or choose it."
        >
          <ChooseFile />
        </Verdict>
      );
    case 'silent':
      return (
        <Verdict
          says={{
            finding: 'There is no payload.',
            rest: `From ${firstSilentMajor}.0 on, a server sends no telemetry about its configuration.`,
          }}
          lead={
            <>
              The{' '}
              <a
                href={fragmentOf({ ...address, view: 'report' })}
                onClick={(event) => {
                  event.preventDefault();
                  acts.go({ view: 'report' }, true);
                }}
              >
                report
              </a>{' '}
              lists what {report.found.version} still sends.
            </>
          }
        />
      );
    case 'unsure':
      return (
        <Verdict
          says={{ finding: 'Which version is it?', rest: `From ${firstSilentMajor}.0 on, there is no payload.` }}
          lead={maybeSilentText(report.doubt)}
        >
          <ChooseVersion />
        </Verdict>
      );
    case 'stranger': {
      const [looks, use] = strangerText(report.looks);
      return (
        <Verdict
          says={{ finding: 'There is no payload.', rest: `${name} does not look like a Mattermost config.json.` }}
          lead={`${looks} ${use}`}
        >
          <ChooseFile />
        </Verdict>
      );
    }
    case 'invalid':
      return (
        <>
          <Verdict says={{ finding: 'There is no payload.', rest: `${name} cannot be used as a config.json.` }}>
            {report.repairable && (
              <div class="choices">
                <p class="muted">A server of this version can use it: it repairs the file while loading it.</p>
                <button
                  type="button"
                  class="button button--outline"
                  onClick={() => acts.context({ ...state.context, asLoaded: true })}
                >
                  Read it as the server loads it
                </button>
              </div>
            )}
          </Verdict>
          <Issues title="Why" issues={report.issues} />
        </>
      );
  }
};
