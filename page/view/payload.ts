import type { PageReport } from '../model/report.js';
import { counted } from '../model/words.js';
import { announce, button, el } from './dom.js';
import { noPayload } from './silent.js';
import { disabledNotice, emptyState, unusable } from './told.js';

/** Saves a text as a file. It goes to the reader's disk and nowhere else. */
const download = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};

/** Where a browser does not let a page copy, the text is selected, ready to be copied. */
const copy = async (shown: HTMLElement): Promise<string> => {
  try {
    await window.navigator.clipboard.writeText(shown.textContent ?? '');
    return 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(shown);
    return 'Your browser does not allow this page to copy. The text is selected; copy it with the keyboard.';
  }
};

/** The payload as canonical JSON. */
export const payloadView = (panel: HTMLElement, report: PageReport | undefined, repair: () => void): void => {
  if (report?.status === 'silent') {
    panel.replaceChildren(noPayload(report.found));
    return;
  }
  if (report?.status !== 'ok') {
    panel.replaceChildren(report === undefined ? emptyState() : unusable(panel, report, repair));
    return;
  }
  const { payload, told } = report;
  const { inClear } = told.totals.sent;
  const more =
    inClear === 0 ? '' : ` A real server sends ${counted(inClear, 'field')} of this in clear: see “What is sent”.`;
  const shown = el('pre', { id: 'payload', role: 'region', tabindex: 0, 'aria-label': 'The payload' });
  const said = el('p', { class: 'hint' });
  let indented = true;
  const show = (): void => {
    shown.textContent = indented ? JSON.stringify(JSON.parse(payload), null, 2) : payload;
    shown.classList.toggle('line', !indented);
  };
  const pretty = button('Indented', { class: 'chip', 'aria-pressed': 'true' }, () => {
    indented = !indented;
    pretty.setAttribute('aria-pressed', `${indented}`);
    show();
  });
  const say = (text: string): void => {
    said.textContent = text;
    announce(text);
  };
  show();
  panel.replaceChildren(
    ...disabledNotice(told),
    el('h2', {}, 'The payload'),
    el(
      'p',
      {},
      told.disabled === undefined
        ? `The payload for this config in Mattermost ${told.release}, names sorted.${more} The download is one line, the same bytes as from the command.`
        : `The payload for this config in Mattermost ${told.release} if telemetry were on, names sorted.${more} The download is one line, the same bytes as from the command.`,
    ),
    el(
      'div',
      { class: 'buttons' },
      pretty,
      button('Copy', { id: 'copy' }, async () => say(await copy(shown))),
      button('Download', { id: 'download' }, () => {
        download(`${payload}\n`, `payload-${told.release}.json`);
        say('Download started.');
      }),
    ),
    said,
    shown,
  );
};
