import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import example from '../examples/config.json' with { type: 'json' };
import type { Embedded, EmbeddedVersion } from '../src/documents/page-data.js';
import { embeddedId } from '../src/documents/page-html.js';
import { type Address, addressOf, fragmentOf } from './model/address.js';
import type { Chosen } from './model/chosen.js';
import { spokenText, titleText } from './model/spoken.js';
import { answered, chosen, opened, type PageState, surrounded, versioned } from './model/state.js';
import { isCapture, together, unfolded } from './model/together.js';
import { Report } from './panels/report/report.js';
import { Capture } from './panels/tools/capture.js';
import { Compare } from './panels/tools/compare.js';
import { Payload } from './panels/tools/payload.js';
import { Upgrade } from './panels/tools/upgrade.js';
import { AppBar } from './parts/app-bar.js';
import { droppedFiles, readingEvent } from './parts/files.js';
import { Footer } from './parts/footer.js';
import { forgetKept } from './parts/kept.js';
import { Help, useKeys } from './parts/keyboard.js';
import { type Acts, type PageContext, PageProvider } from './parts/page.js';
import { SkipLink } from './parts/skip-link.js';
import { Tabs } from './parts/tabs.js';

const given = document.getElementById(embeddedId)?.textContent ?? '';
const embedded = given === '' ? undefined : (JSON.parse(given) as Embedded | EmbeddedVersion);
const fresh = answered(opened(embedded));

const panels = { report: Report, compare: Compare, upgrade: Upgrade, capture: Capture, payload: Payload } as const;

const exampleFile = (): Chosen => ({ name: 'the example', text: JSON.stringify(example, null, 2) });

/** The whole page: what it knows is here, and nowhere else. */
export const App = () => {
  const [state, setState] = useState<PageState>(fresh);
  const [address, setAddress] = useState<Address>(() => addressOf(location.hash));
  const [captures, setCaptures] = useState<readonly Chosen[]>([]);
  const [spoken, setSpoken] = useState('');
  const [isOver, setOver] = useState(false);
  const latest = useRef({ state, address });
  latest.current = { state, address };
  const last = useRef<readonly Chosen[]>([]);
  const waiting = useRef<readonly Chosen[]>([]);

  const acts = useMemo((): Acts => {
    const go: Acts['go'] = (change, step = false) => {
      const next = { ...latest.current.address, ...change };
      latest.current.address = next;
      setAddress(next);
      // Where one was is known to the step that is left, so that Back finds it.
      if (step) {
        history.replaceState({ y: scrollY }, '');
        history.pushState(null, '', fragmentOf(next));
      } else history.replaceState(history.state, '', fragmentOf(next));
    };
    const become = (next: PageState): void => {
      latest.current.state = next;
      setState(next);
      setSpoken(spokenText(next));
    };
    return {
      go,
      announce: setSpoken,
      use: async (given) => {
        const files = given.flatMap(unfolded);
        const seen = files.filter(isCapture);
        if (seen.length > 0) {
          setCaptures(seen);
          go({ view: 'capture' }, true);
        }
        const others = files.filter((file) => !isCapture(file));
        if (others.length === 0) return;
        const names = new Set(others.map(({ name }) => name));
        // What lacked another file waits for it.
        const all = [...waiting.current.filter(({ name }) => !names.has(name)), ...others];
        const found = await together(all);
        waiting.current = found.unread ? all.filter((file) => file !== found.config) : [];
        last.current = all;
        become(chosen(latest.current.state, found));
      },
      service: async (name) => become(chosen(latest.current.state, await together(last.current, name))),
      example: () => become(chosen(fresh, { config: exampleFile() }, true)),
      forget: () => {
        setCaptures([]);
        waiting.current = [];
        forgetKept();
        become(fresh);
        setSpoken('File removed.');
      },
      version: (version) => become(versioned(latest.current.state, version)),
      context: (context) => become(surrounded(latest.current.state, context)),
    };
  }, []);

  useEffect(() => {
    const follow = ({ state: left }: PopStateEvent): void => {
      setAddress(addressOf(location.hash));
      requestAnimationFrame(() => setTimeout(() => scrollTo(0, left?.y ?? 0)));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  // Anywhere on the page: a browser leaves it for a file that nobody takes.
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = async (event: DragEvent): Promise<void> => {
      over(event);
      // A part of the page took it for itself.
      if (event.defaultPrevented && event.target instanceof Element && event.target.closest('[data-drop]')) return;
      const files = await droppedFiles(event);
      if (files.length > 0) acts.use(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', over);
      removeEventListener('drop', drop);
    };
  }, [acts]);

  const [reading, setReading] = useState('');
  useEffect(() => {
    const say = (event: Event): void => setReading(event instanceof CustomEvent ? event.detail : '');
    addEventListener(readingEvent, say);
    return () => removeEventListener(readingEvent, say);
  }, []);

  useEffect(() => {
    document.title = titleText(state);
  }, [state]);

  // What was read is what matters next: its verdict.
  const config = state.file?.text;
  const isAsked = state.report?.status === 'unsure';
  useEffect(() => {
    if (config !== undefined) document.querySelector<HTMLElement>('h1')?.focus();
  }, [config, isAsked]);

  const page: PageContext = { state, address, captures, acts };
  useKeys(acts);
  const Panel = panels[address.view];
  return (
    <PageProvider value={page}>
      <SkipLink state={state} address={address} />
      <AppBar />
      <Tabs />
      <main class="page" id="main" data-over={isOver || undefined}>
        {reading !== '' && (
          <p class="reading" role="status">
            {reading}
          </p>
        )}
        <Panel />
        <Footer />
      </main>
      <Help />
      <div id="status" class="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </PageProvider>
  );
};
