import { inspectorWith } from '../../src/documents/page-html.js';
import type { Address } from '../model/address.js';
import { csvOf, jsonOf, markdownOf } from '../model/download.js';
import { embeddedOf } from '../model/share.js';
import type { PageState } from '../model/state.js';
import { Icon } from './icon.js';
import { type Acts, usePage } from './page.js';

/** Saves a text as a file. It is made in the page: nothing is asked of a server. */
export const save = (name: string, text: string, type: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

/** This page as it was delivered: without what it shows now. */
const emptyPage = (): string => {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-theme');
  copy.querySelector('#app')?.replaceChildren();
  copy.querySelector('#embedded')?.replaceChildren();
  copy.querySelector('title')?.replaceChildren('What your Mattermost server sends home');
  return `<!doctype html>\n${copy.outerHTML}\n`;
};

/** Saves one file that holds the explanation: nothing of what is not sent, and no text that is sent in clear. */
export const share = (state: PageState): void => {
  const embedded = embeddedOf(state);
  if (embedded === undefined) return;
  save('telemetry-report.html', inspectorWith(emptyPage(), embedded), 'text/html');
};

/** Prints the report: two pages. */
export const printReport = (): void => {
  document.documentElement.removeAttribute('data-annex');
  print();
};

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Prints the report with every setting as an annex: they have to be drawn first. */
export const printAll = async (acts: Acts, address: Address, sections: readonly string[]): Promise<void> => {
  acts.go({ q: '', show: undefined, in: 'file', sort: 'file', open: sections });
  await frame();
  await frame();
  document.documentElement.toggleAttribute('data-annex', true);
  addEventListener(
    'afterprint',
    () => {
      document.documentElement.removeAttribute('data-annex');
      acts.go(address);
    },
    { once: true },
  );
  print();
};

/** What can be downloaded of the report. */
export const DownloadItems = () => {
  const { state } = usePage();
  const { report } = state;
  if (report?.status !== 'ok') return null;
  const { explained } = report;
  const items = [
    ['Report as Markdown', 'telemetry-report.md', () => markdownOf(explained), 'text/markdown'],
    ['Settings as CSV', 'telemetry-settings.csv', () => csvOf(explained), 'text/csv'],
    ['Explanation as JSON', 'telemetry-report.json', () => jsonOf(explained), 'application/json'],
  ] as const;
  return (
    <>
      {items.map(([title, name, make, type]) => (
        <button class="button" type="button" key={name} onClick={() => save(name, make(), type)}>
          <Icon name="download" />
          {title}
        </button>
      ))}
    </>
  );
};
