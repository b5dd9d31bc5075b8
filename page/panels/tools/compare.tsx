import { useEffect, useMemo } from 'preact/hooks';
import { readCapture } from '../../../src/audit.js';
import type { Release } from '../../../src/index.js';
import { capital } from '../../../src/wording/printed.js';
import type { Chosen } from '../../model/chosen.js';
import { compare, releaseOfSide, type SideGiven, sideGiven, sideText } from '../../model/compare.js';
import { comparedVerdict } from '../../model/compare-text.js';
import { configIn, type PageState, releaseIn } from '../../model/state.js';
import { FileButton } from '../../parts/files.js';
import { useKept } from '../../parts/kept.js';
import { Message } from '../../parts/message.js';
import { usePage } from '../../parts/page.js';
import { ReleaseSelect } from '../../parts/version-select.js';
import { ComparedResult } from './compare-result.js';
import { ComparedWhat } from './segmented.js';
import { Side } from './side.js';
import { Verdict } from './verdict.js';

/** One of the two, as it was chosen. */
interface Picked {
  readonly file?: Chosen;
  readonly release?: Release | undefined;
  readonly given?: SideGiven | undefined;
  /** It is the file of the page. */
  readonly isPage: boolean;
}

/** The file of one side: its own, else for A that of the page. */
const usePicked = (name: 'A' | 'B', state: PageState): Picked & ReturnType<typeof keeping> => {
  const [file, keepFile] = useKept<Chosen | undefined>(`compare.file.${name}`, undefined);
  const [release, keepRelease] = useKept<Release | undefined>(`compare.release.${name}`, undefined);
  const isPage = name === 'A' && file === undefined && state.file !== undefined;
  const shown = file ?? (isPage ? state.file : undefined);
  const { context } = state;
  const own = release ?? (isPage && configIn(state) ? releaseIn(state) : undefined);
  const given = useMemo(
    () =>
      isPage && state.file
        ? { text: state.file.text, ...(own && { release: own }) }
        : shown && sideGiven(shown, own, context),
    [shown, own, context, isPage],
  );
  return { ...(shown && { file: shown }), release, given, isPage, ...keeping(keepFile, keepRelease) };
};

const keeping = (
  keepFile: (file: Chosen | undefined) => void,
  keepRelease: (release: Release | undefined) => void,
) => ({
  use: ([file]: readonly Chosen[]): void => {
    keepRelease(undefined);
    keepFile(file);
  },
  choose: keepRelease,
});

/** What the list of versions begins with: how the version is found out where nobody chooses it. */
const firstChoice = ({ file, given, isPage }: Picked, other: Picked, state: PageState): string => {
  if (given === undefined) return 'Detected';
  if (isPage && configIn(state) && releaseIn(state) !== undefined) return `${releaseIn(state)}, as above`;
  if (!isPage && file?.packet && given.release !== undefined) return `${given.release}, from the packet`;
  const { release, guessed } = releaseOfSide({ text: given.text }, other.given?.release);
  if (guessed) return release === other.given?.release ? `${release}, as the other` : `${release}, detected`;
  return readCapture(given.text).sort === 'config' ? 'Choose' : 'Not needed';
};

/** Compares two configs, payloads or captures. */
export const Compare = () => {
  const { state, acts } = usePage();
  const a = usePicked('A', state);
  const b = usePicked('B', state);
  const compared = useMemo(
    () => (a.given && b.given ? compare(a.given, b.given, state.context) : undefined),
    [a.given, b.given, state.context],
  );
  const says = compared?.status === 'ok' ? comparedVerdict(compared) : undefined;
  const spoken = says ? `${says.finding} ${says.rest}` : '';
  useEffect(() => {
    if (spoken !== '') acts.announce(spoken);
  }, [spoken]);
  const side = (name: 'A' | 'B', picked: typeof a) => {
    const { file, isPage } = picked;
    const found = compared?.status === 'ok' ? sideText(name === 'A' ? compared.a : compared.b) : undefined;
    return (
      <Side
        label={`File ${name}`}
        mark={name}
        name={file?.name ?? 'No file yet'}
        caption={file === undefined ? 'Choose it or drop it here' : (found ?? (isPage ? 'the file of this page' : ''))}
        drop={picked.use}
      >
        <ReleaseSelect
          id={`release-${name.toLowerCase()}`}
          label={`Version of ${name}`}
          first={firstChoice(picked, name === 'A' ? b : a, state)}
          value={picked.release}
          choose={picked.choose}
        />
        <FileButton
          id={`file-${name.toLowerCase()}`}
          label={`${file === undefined ? 'Choose' : 'Change'} file ${name}`}
          use={picked.use}
        >
          {file === undefined ? 'Choose' : 'Change'}
        </FileButton>
      </Side>
    );
  };
  return (
    <>
      <ComparedWhat chosen="compare" />
      <div class="sides">
        {side('A', a)}
        {side('B', b)}
      </div>
      {(
        [
          ['A', a],
          ['B', b],
        ] as const
      ).map(
        ([name, { file }]) =>
          file?.problem !== undefined && (
            <Message key={name} alert title={`${file.name} cannot be read.`}>
              {' '}
              {capital(file.problem)}.
            </Message>
          ),
      )}
      {compared === undefined ? (
        <Verdict
          says={{
            finding: 'Compare what two servers send.',
            rest:
              a.given === undefined && b.given === undefined
                ? 'Choose or drop a file on each side.'
                : `Choose or drop a file on ${a.given === undefined ? 'A' : 'B'}.`,
          }}
          lead="Two configs, payloads, captures or support packets, in any combination."
        />
      ) : (
        <ComparedResult compared={compared} />
      )}
    </>
  );
};
