import { render } from 'preact';
import example from '../examples/config.json' with { type: 'json' };
import { originsOf } from '../src/inputs/maybe-silent.js';
import { App } from './app.js';
import { cardsOf } from './model/cards.js';
import { reportOf } from './model/report.js';
import { newest } from './model/state.js';
import { usual } from './model/upgrade.js';
import { applyStyle } from './style.js';

applyStyle();

const root = document.getElementById('app');
if (root !== null) render(<App />, root);

// The first answer needs tables of all releases. Made ahead, piece by piece, they keep nobody waiting.
const text = JSON.stringify(example, null, 1);
const ahead = [
  () => originsOf(example),
  () => reportOf(text, newest, usual),
  () => {
    const report = reportOf(text, newest, usual);
    if (report.status === 'ok') cardsOf(report.explained, true);
  },
];
const next = (): void => {
  ahead.shift()?.();
  if (ahead.length > 0) setTimeout(next);
};
setTimeout(next);
