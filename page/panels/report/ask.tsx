import { useMemo } from 'preact/hooks';
import { explain } from '../../../src/audit.js';
import { firstSilentMajor, type Release, releases, serverVersion, silentVersions } from '../../../src/index.js';
import type { MaybeSilent } from '../../../src/inputs/maybe-silent.js';
import { maybeSilentText } from '../../../src/wording/maybe-silent.js';
import { whyOff } from '../../../src/wording/switches.js';
import { usePage } from '../../parts/page.js';
import { TurnOff } from './turn-off.js';

/** What holds if it is a release that sends telemetry. */
const useIfRelease = (release: Release) => {
  const { state } = usePage();
  const { file, context } = state;
  return useMemo(() => {
    const explained = file && explain(file.text, { ...context, release });
    return explained?.status === 'ok' ? explained : undefined;
  }, [file, context, release]);
};

/** Asks for the version, where a guess is not good enough: the answer is another one from 11 on. */
export const Ask = ({ doubt }: { readonly doubt: MaybeSilent }) => {
  const { state, acts } = usePage();
  const choose = (text: string) => () => {
    const version = serverVersion(text);
    if (!('code' in version)) acts.version(version);
  };
  const last = releases.at(-1) as Release;
  const fit = state.file?.origins.guess?.release ?? last;
  const silent = silentVersions.at(-1) ?? `${firstSilentMajor}.0`;
  const explained = useIfRelease(fit);
  const isOff = explained?.disabled !== undefined;
  return (
    <div class="top">
      <div class="verdict">
        <h1 tabIndex={-1}>
          <strong>Which version is it?</strong> {last} or older, or {firstSilentMajor} or later?
        </h1>
        <p class="verdict__lead">{maybeSilentText(doubt)}</p>
        {explained && (
          <p class="verdict__lead" id="if-older">
            If it is {last} or older, telemetry is <strong>{isOff ? 'off' : 'on'}</strong>
            {isOff ? `: ${whyOff(explained.stop)}` : ''}. From {firstSilentMajor} on, a server sends no telemetry of its
            configuration, but still other things.
          </p>
        )}
        <div class="drop__actions ask">
          <button type="button" class="button button--outline" onClick={choose(fit)}>
            {fit}
          </button>
          <button type="button" class="button button--outline" onClick={choose(silent)}>
            {firstSilentMajor} or later
          </button>
          <button
            type="button"
            class="button button--link"
            id="choose-version"
            onClick={() => document.getElementById('release')?.focus()}
          >
            Choose another version
          </button>
        </div>
        <p class="caption">The version is in the product menu under About Mattermost.</p>
      </div>
      {explained && !isOff && <TurnOff explained={explained} ifOlder={last} />}
    </div>
  );
};
