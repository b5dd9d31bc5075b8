import type { Explained } from '../../src/audit.js';
import { clearRows, marketplace } from '../../src/wording/explain/in-clear.js';
import { waysToStop } from '../../src/wording/switches.js';
import { code, el } from './dom.js';
import { notice } from './notice.js';
import { table } from './table.js';

/** How to switch diagnostics off, and what remains. */
export const stopView = ({ stop }: Explained): HTMLElement =>
  el(
    'details',
    { id: 'stop', class: 'stop', open: true },
    el('summary', {}, 'How do I stop it?'),
    table(
      'How to stop it',
      [{ title: 'Where' }, { title: 'What' }],
      waysToStop(stop).map(([where, what]) => [where, what]),
    ),
  );

/** What the real server sends as it is written, before everything else. */
export const clearNotice = (told: Explained): readonly HTMLElement[] => {
  const rows = clearRows(told);
  const more = told.fromMarketplace === undefined ? [] : [el('p', {}, marketplace[told.fromMarketplace])];
  return rows.length === 0
    ? more
    : [
        notice(
          'error',
          'Sent in clear: the server sends these as they are written',
          el('p', {}, 'The payload of this package holds less: it is named in brackets.'),
          el(
            'ul',
            {},
            ...rows.map(({ setting, sent, learn }) => el('li', {}, code(setting), ' → ', code(sent), `: ${learn}.`)),
          ),
        ),
        ...more,
      ];
};
