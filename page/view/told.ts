import type { Explained } from '../../src/audit.js';
import { describeOff } from '../../src/audit.js';
import { lifetime } from '../../src/wording/lifetime.js';
import { isMisspelt } from '../../src/wording/problems/issues.js';
import { strangerText } from '../model/not-a-config.js';
import type { PageReport } from '../model/report.js';
import { button, code, el } from './dom.js';
import { issueNotice, notice, warningNotice } from './notice.js';
import { overview } from './overview.js';
import { clearNotice, stopView } from './server.js';
import { settingsView } from './settings.js';
import { askNotice, silentView } from './silent.js';
import { longTable } from './table.js';

/** Names that the release does not know. There may be very many. */
const unknownNames = ({ unknown: { names, others }, totals, release }: Explained): readonly HTMLElement[] => {
  if (totals.unknown === 0) return [];
  const columns = [{ title: 'Name' }, { title: 'Releases' }];
  return [
    el(
      'section',
      { class: 'settings', 'aria-labelledby': 'unknown-title' },
      el('h3', { id: 'unknown-title' }, 'Unknown names'),
      el('p', {}, 'They are not settings in this version. The server ignores them and does not send them.'),
      ...(names.length > 0
        ? [longTable('Unknown names', columns, names, (name) => [code(name.path), lifetime(name, release)])]
        : []),
      ...(others === 0 ? [] : [el('p', {}, `${others} more are not shown, because such a name may be a secret.`)]),
    ),
  ];
};

/** What to do, before there is a file. */
export const emptyState = (): HTMLElement =>
  el(
    'div',
    { class: 'empty' },
    el('p', {}, 'Choose the config.json of your server, or drop it on this page. '),
    el('p', {}, 'The page detects the version, or asks for it. '),
    el('p', {}, 'Then you see, for every setting, whether it is sent, and why or why not.'),
  );

/** That diagnostics are off, by what, and what is sent all the same. */
export const disabledNotice = ({ disabled, stop }: Explained): readonly HTMLElement[] =>
  disabled === undefined
    ? []
    : [
        notice(
          'note',
          'Telemetry is off.',
          el('p', {}, describeOff(stop)),
          el('p', {}, 'This is what would be sent if it were on.'),
        ),
      ];

/** That the file is taken literally, which a server does not do. */
const writtenNotice = ({ asLoaded, release }: Explained): readonly HTMLElement[] =>
  asLoaded
    ? []
    : [
        notice(
          'note',
          'The file is read as written.',
          el('p', {}, `Mattermost ${release} may repair some values while loading it.`),
        ),
      ];

/** What helps with a file that the server itself repairs. */
const repairOffer = (panel: HTMLElement, repair: () => void): readonly HTMLElement[] => [
  el('p', {}, 'A server of this version can use it: it repairs the file while loading it.'),
  button('Read it as the server loads it', { class: 'repair' }, () => {
    repair();
    panel.focus();
  }),
];

/** Why nothing can be said of a file, and what helps. */
export const unusable = (
  panel: HTMLElement,
  report: Exclude<PageReport, { status: 'ok' | 'silent' }>,
  repair: () => void,
): HTMLElement => {
  if (report.status === 'unsure') return askNotice(report.doubt);
  if (report.status === 'stranger')
    return notice(
      'error',
      'This does not look like a Mattermost config.json',
      ...strangerText(report.looks).map((text) => el('p', {}, text)),
    );
  return issueNotice(
    'This file cannot be used as a config.json',
    report.issues,
    ...(report.repairable ? repairOffer(panel, repair) : []),
  );
};

/** That what follows is that of a server with an empty file, where the release knows nothing of this one. */
const nothingKnown = ({ totals, release }: Explained): readonly HTMLElement[] =>
  totals.settings > 0 || totals.unknown === 0
    ? []
    : [
        notice(
          'warning',
          `This file has no setting of Mattermost ${release}.`,
          el('p', {}, 'The result shows defaults only. Is it the config.json of a server of this version?'),
        ),
      ];

/** The explanation. */
export const toldView = (panel: HTMLElement, report: PageReport | undefined, repair: () => void): void => {
  if (report === undefined) panel.replaceChildren(emptyState());
  else if (report.status === 'silent')
    panel.replaceChildren(...warningNotice(report.found.warnings), ...silentView(report.found));
  else if (report.status !== 'ok') panel.replaceChildren(unusable(panel, report, repair));
  else {
    const { told, rows } = report;
    const { numbers, pictures } = overview(told);
    const warnings = told.warnings.filter((warning) => warning.code !== 'unknownNames' || isMisspelt(warning));
    panel.replaceChildren(
      ...disabledNotice(told),
      ...writtenNotice(told),
      ...nothingKnown(told),
      ...warningNotice(warnings),
      ...numbers,
      stopView(told),
      ...clearNotice(told),
      ...settingsView(rows, pictures),
      ...unknownNames(told),
    );
  }
};
