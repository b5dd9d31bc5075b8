import { useEffect, useMemo } from 'preact/hooks';
import { verify } from '../../../src/audit.js';
import type { Release } from '../../../src/index.js';
import { capital } from '../../../src/wording/printed.js';
import type { Chosen } from '../../model/chosen.js';
import { type ConfigFile, configIn, type PageState, releaseIn } from '../../model/state.js';
import { isCapture, unfolded } from '../../model/together.js';
import { counted } from '../../model/words.js';
import { FileButton } from '../../parts/files.js';
import { Icon } from '../../parts/icon.js';
import { useKept } from '../../parts/kept.js';
import { usePage } from '../../parts/page.js';
import { ReleaseSelect } from '../../parts/version-select.js';
import { CaptureDrop } from './capture-drop.js';
import { CaptureResult, spokenVerdict } from './capture-result.js';
import { Side } from './side.js';
import { Verdict } from './verdict.js';

/** The config that a capture is compared with; none of a server that sends none. */
const toCompareWith = (state: PageState): ConfigFile | undefined =>
  state.silent === undefined ? configIn(state) : undefined;

/** The captures of the page, or files that were chosen here and are none: it is said why. */
const useCaptures = () => {
  const { captures, acts } = usePage();
  const [kept, keep] = useKept<{ readonly files: readonly Chosen[]; readonly over: readonly Chosen[] } | undefined>(
    'capture.files',
    undefined,
  );
  const use = (files: readonly Chosen[]): void => {
    if (files.flatMap(unfolded).some(isCapture)) acts.use(files);
    else keep({ files, over: captures });
  };
  return { files: kept?.over === captures ? kept.files : captures, use };
};

/** The version to check against: that of the page, until somebody chooses another for this file. */
const useRelease = (state: PageState, config: ConfigFile | undefined) => {
  const ofPage = config && releaseIn(state);
  const [kept, keep] = useKept<{ readonly release: Release | undefined; readonly of: string } | undefined>(
    'capture.release',
    undefined,
  );
  const of = `${config?.name} ${config?.text.length} ${ofPage} ${state.silent}`;
  return [kept?.of === of ? kept.release : ofPage, (release: Release | undefined) => keep({ release, of })] as const;
};

/** What should have been sent, in a few words. */
const againstText = (
  config: ConfigFile | undefined,
  release: Release | undefined,
  silent: string | undefined,
): string => {
  if (silent !== undefined) return 'sends no telemetry of its configuration';
  if (config === undefined) return 'drop it to check the values too';
  return release === undefined ? 'what it should send' : `what Mattermost ${release} should send`;
};

/** Judges what was seen on the wire. */
export const Capture = () => {
  const { state, acts } = usePage();
  const { files, use } = useCaptures();
  const config = toCompareWith(state);
  const [release, keepRelease] = useRelease(state, config);
  const broken = files.find(({ problem }) => problem !== undefined);
  const texts = useMemo(() => files.flatMap(({ text }) => (text === undefined ? [] : [text])), [files]);
  const result = useMemo(() => {
    if (broken !== undefined || texts.length === 0) return undefined;
    const version = release ?? state.silent;
    return verify(texts, {
      ...state.context,
      ...(version !== undefined && { release: version }),
      ...(config && { config: config.text }),
    });
  }, [texts, broken, release, state.silent, state.context, config]);
  const spoken = result ? spokenVerdict(result, texts) : '';
  useEffect(() => {
    if (spoken !== '') acts.announce(spoken);
  }, [spoken]);
  if (files.length === 0) return <CaptureDrop use={use} config={config} silent={state.silent} />;
  const seen = result?.status === 'judged' ? result.seen : undefined;
  return (
    <>
      <div class="sides">
        <Side
          label="Capture"
          mark={<Icon name="capture" />}
          name={files.map(({ name }) => name).join(', ')}
          caption={seen ? `${counted(seen.events, 'group')} · ${counted(seen.properties, 'fact')}` : ''}
          drop={use}
        >
          <FileButton id="capture" several label="Change capture" use={use}>
            Change
          </FileButton>
        </Side>
        <Side
          label="What should have been sent"
          mark={<Icon name="file" />}
          name={config?.name ?? (state.silent === undefined ? 'No config.json' : `Mattermost ${state.silent}`)}
          caption={againstText(config, release, state.silent)}
        >
          <ReleaseSelect
            id="check-release"
            label="Check against version"
            first="Find the version that fits"
            value={release}
            choose={keepRelease}
          />
          {config === undefined && state.silent === undefined && (
            <FileButton id="capture-config" label="Choose config.json" several use={acts.use}>
              Choose
            </FileButton>
          )}
        </Side>
      </div>
      {broken ? (
        <Verdict says={{ finding: `${broken.name} cannot be read.`, rest: `${capital(broken.problem ?? '')}.` }} />
      ) : (
        result && (
          <CaptureResult
            result={result}
            files={files}
            texts={texts}
            named={release !== undefined}
            isCompared={config !== undefined}
          />
        )
      )}
    </>
  );
};
