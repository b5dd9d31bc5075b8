import type { Explained } from '../../../src/audit.js';
import type { OutboundFound } from '../../../src/wording/outbound-text.js';
import { whyOff } from '../../../src/wording/switches.js';
import { fragmentOf } from '../../model/address.js';
import { factsOf, sharesOf, silentVerdictOf, verdictOf } from '../../model/verdict.js';
import { counted } from '../../model/words.js';
import { FileButton } from '../../parts/files.js';
import { Icon } from '../../parts/icon.js';
import { usePage } from '../../parts/page.js';
import { ReachBar } from '../../parts/reach-bar.js';
import { TurnOff, TurnOffRest } from './turn-off.js';

const Lead = ({ explained, isPreview }: { readonly explained: Explained; readonly isPreview: boolean }) => {
  const { address, acts } = usePage();
  const { totals, disabled, stop } = explained;
  if (disabled !== undefined && !isPreview) {
    const line = explained.settings.find(({ path }) => path === stop.diagnostics.setting)?.line;
    return (
      <p class="verdict__lead" id="lead">
        {whyOff(stop)}
        {line !== undefined && stop.diagnostics.from === 'file' && `, line ${line}`}. None of the{' '}
        {counted(totals.settings, 'setting')} in your file is sent, nor is a daily report (activity, licence, server).
      </p>
    );
  }
  const { fromFile, byDefault, inClear } = totals.sent;
  const facts = factsOf(explained);
  const unknown = new Set((explained.notKnown ?? []).flatMap(({ fields }) => fields)).size;
  const isOff = disabled !== undefined;
  return (
    <p class="verdict__lead" id="lead">
      {facts === 0
        ? 'No fact is sent. '
        : `${counted(fromFile, 'fact comes', 'facts come')} from your settings and ${byDefault} from defaults. `}
      {unknown > 0 && `${counted(unknown, 'more is', 'more are')} not known. `}
      {inClear > 0 && (
        <a
          class="clear-link"
          href={fragmentOf({ ...address, show: 'danger' })}
          onClick={(event) => {
            event.preventDefault();
            acts.go({ show: 'danger', q: '' }, true);
            document.getElementById('settings')?.scrollIntoView();
          }}
        >
          {isOff
            ? `${counted(inClear, 'text')} would be sent in clear.`
            : `${counted(inClear, 'text is', 'texts are')} sent in clear.`}
        </a>
      )}
    </p>
  );
};

/** Variables on the server win over the file: says so where none are known. */
const Variables = () => {
  const { acts, state } = usePage();
  if (state.file === undefined || state.started !== undefined || state.file.packet !== undefined) return null;
  if (state.context.env !== undefined) return null;
  return (
    <p class="override screen-only">
      Environment variables on the server win over this file.{' '}
      <FileButton id="variables" look="button button--link" several use={acts.use}>
        Add an .env or compose file
      </FileButton>
    </p>
  );
};

/** The verdict, and how to turn it off. */
export const Top = ({ explained, isPreview }: { readonly explained: Explained; readonly isPreview: boolean }) => {
  const { acts } = usePage();
  const { finding, rest } = verdictOf(explained, isPreview);
  const isOff = explained.disabled !== undefined;
  const nothingIsSent = isOff && !isPreview;
  return (
    <div class="top">
      <div class="verdict">
        <h1 tabIndex={-1}>
          <strong>{finding}</strong> {rest}
        </h1>
        <Lead explained={explained} isPreview={isPreview} />
        <ReachBar
          title={`${counted(explained.totals.settings, 'setting')} in your file`}
          shares={sharesOf(explained, nothingIsSent)}
        />
        {isOff && (
          <p class="after-bar screen-only">
            <button
              type="button"
              class="button button--outline"
              id="preview"
              onClick={() => acts.go({ preview: !isPreview }, true)}
            >
              <Icon name="eye" />
              {isPreview ? 'End the preview' : 'Preview what would be sent'}
            </button>
          </p>
        )}
        <Variables />
      </div>
      <TurnOff explained={explained} />
    </div>
  );
};

/** The verdict on a version without telemetry of its configuration. */
export const SilentTop = ({ found }: { readonly found: OutboundFound }) => {
  const { finding, rest } = silentVerdictOf(found);
  const { totals, config, version, answeredAs } = found;
  return (
    <div class="top">
      <div class="verdict">
        <h1 tabIndex={-1}>
          <strong>{finding}</strong> {rest}
        </h1>
        <p class="verdict__lead" id="lead">
          Mattermost {version}
          {answeredAs !== undefined && ` is answered as ${answeredAs}, the last version known here`}.{' '}
          {totals.onAction > 0 &&
            `${counted(totals.onAction, 'of these needs', 'of these need')} somebody to do something. `}
          {totals.depends > 0 &&
            `${counted(totals.depends, 'more depends', 'more depend')} on what the file does not show, such as a licence. `}
          {!config && 'Without a file, every setting is at its default.'}
        </p>
      </div>
      <TurnOffRest found={found} />
    </div>
  );
};
