import { useState } from 'preact/hooks';
import { describeIssue, serverVersion } from '../../src/index.js';
import { versionCaption } from '../model/version-caption.js';
import { counted } from '../model/words.js';
import { DownloadItems, printReport, share } from './export.js';
import { FileButton } from './files.js';
import { Icon } from './icon.js';
import { usePage } from './page.js';
import { VersionOptions } from './version-select.js';

const other = 'other';

/** The version of the server: from a list, or typed. */
const Version = () => {
  const { state, acts } = usePage();
  const { release, silent, report } = state;
  const [typing, setTyping] = useState(false);
  const [problem, setProblem] = useState('');
  const current = report?.status === 'unsure' ? '' : (silent ?? release);
  const read = (text: string): void => {
    const version = serverVersion(text);
    setProblem('code' in version ? `Not used: ${describeIssue(version)}.` : '');
    if ('code' in version) return;
    setTyping(false);
    acts.version(version);
  };
  return (
    <div class="version">
      <label for="release" class="muted">
        Mattermost
      </label>
      <select
        id="release"
        class={current === '' ? 'is-open' : undefined}
        autocomplete="off"
        aria-describedby="version-caption"
        value={typing ? other : current}
        onChange={({ currentTarget }) => {
          setTyping(currentTarget.value === other);
          if (currentTarget.value !== other) read(currentTarget.value);
        }}
      >
        <option value="" hidden>
          Choose
        </option>
        <option value={other}>Another version …</option>
        {silent !== undefined && <option value={silent}>{silent}</option>}
        <VersionOptions />
      </select>
      {typing && (
        <input
          id="version"
          type="text"
          aria-label="Version number"
          placeholder="11.4.1"
          spellcheck={false}
          autocomplete="off"
          onChange={({ currentTarget }) => read(currentTarget.value)}
        />
      )}
      <span class="caption" id="version-caption" role="status">
        {problem || versionCaption(state)}
      </span>
    </div>
  );
};

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
};

/** A menu closes once something in it was chosen. */
const closeOnClick = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
  if (!currentTarget.matches(':popover-open')) return;
  currentTarget.addEventListener('click', () => currentTarget.hidePopover(), { once: true });
};

/** The bar at the top: the file, its version, and what can be done with it. */
export const AppBar = () => {
  const { state, acts } = usePage();
  const { file, embedded, report } = state;
  const canChoose =
    report !== undefined && report.status !== 'stranger' && !(file === undefined && embedded !== undefined);
  const hasReport = report?.status === 'ok' || report?.status === 'silent';
  const switchTheme = (): void => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    acts.announce(`${theme} theme`);
  };
  const settings = report?.status === 'ok' ? counted(report.explained.totals.settings, 'setting') : '';
  const replace = (look: string, label: string) => (
    <FileButton use={acts.use} several look={look} label="Replace file">
      <Icon name="swap" />
      <span class="wide-label">{label}</span>
    </FileButton>
  );
  return (
    <header class="app-bar">
      <div class="app-bar__inner">
        <div class="file-chip" id="chosen">
          <Icon name="file" />
          <b>{file?.name ?? (embedded === undefined ? 'Telemetry viewer for Mattermost' : 'Shared report')}</b>
          {file && <span>{settings}</span>}
        </div>
        {canChoose && <Version />}
        <div class="app-bar__actions">
          {file && replace('button only-wide', 'Replace')}
          {hasReport && (
            <>
              <button class="button only-wide" type="button" aria-label="Share" id="share" onClick={() => share(state)}>
                <Icon name="share" />
                <span class="wide-label">Share</span>
              </button>
              <button class="button only-wide" type="button" aria-label="Download" popovertarget="downloads">
                <Icon name="download" />
                <span class="wide-label">Download</span>
              </button>
              <button
                class="button only-wide"
                type="button"
                aria-label="Print"
                id="print"
                onClick={() => printReport()}
              >
                <Icon name="print" />
                <span class="wide-label">Print</span>
              </button>
            </>
          )}
          <button
            class="button button--icon only-wide"
            type="button"
            id="theme"
            aria-label="Switch between light and dark"
            onClick={switchTheme}
          >
            <Icon name="theme" />
          </button>
          <button class="button offline" type="button" popovertarget="offline" aria-label="Works offline: details">
            <Icon name="lock" />
            <span class="wide-label">Works offline</span>
          </button>
          <button class="button button--icon only-narrow" type="button" popovertarget="menu" aria-label="More actions">
            <Icon name="more" />
          </button>
        </div>
      </div>
      <div id="downloads" class="menu popover--bar" popover="auto" onToggle={closeOnClick}>
        <DownloadItems />
      </div>
      <div id="menu" class="menu popover--bar" popover="auto" onToggle={closeOnClick}>
        {file && (
          <FileButton use={acts.use} several look="button">
            <Icon name="swap" />
            Replace file
          </FileButton>
        )}
        {file && (
          <button class="button" type="button" onClick={acts.forget}>
            <Icon name="file" />
            Remove file
          </button>
        )}
        {hasReport && (
          <>
            <button class="button" type="button" onClick={() => share(state)}>
              <Icon name="share" />
              Share a report
            </button>
            <DownloadItems />
            <button class="button" type="button" onClick={() => printReport()}>
              <Icon name="print" />
              Print
            </button>
          </>
        )}
        <button class="button" type="button" onClick={switchTheme}>
          <Icon name="theme" />
          Light or dark
        </button>
      </div>
    </header>
  );
};
