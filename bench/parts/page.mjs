// From a config that is dropped on the page to the verdict that is painted, in Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { summaryOf } from '../support/statistics.mjs';

const program = '/usr/bin/chromium';
const page = new URL('../../dist/inspector.html', import.meta.url).href;
const flipped = readFileSync(new URL('../../golden/9.11/everything-flipped.config.json', import.meta.url), 'utf8');
// With telemetry off there would be no list.
const config = flipped.replace(/"EnableDiagnostics":\s*false/, '"EnableDiagnostics": true');

/** Runs in the page: milliseconds from the drop to the verdict, to the list, and of a search. @param {string} text */
const inPage = async (text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'config.json'));
  const start = performance.now();
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  /** @param {() => boolean} holds @returns {Promise<number>} */
  const painted = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds()) return void setTimeout(look);
        // What is sent to oneself after a frame began arrives when it is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(0);
        });
      };
      look();
    });
  const verdict = (await painted(() => /^Telemetry is/.test(document.querySelector('h1')?.textContent ?? ''))) - start;
  const list = (await painted(() => document.querySelector('.section') !== null)) - start;
  const search = /** @type {HTMLInputElement} */ (document.querySelector('#search'));
  const typingPause = 80;
  const before = performance.now();
  search.value = 'password';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  const filter = (await painted(() => document.querySelector('#clear') !== null)) - before - typingPause;
  return { verdict, list, filter };
};

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const kilobytes = config.length / 1000;
  if (!existsSync(program)) return { kilobytes, rounds: 0 };
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const rounds = quick ? 3 : 15;
    /** @type {Awaited<ReturnType<typeof inPage>>[]} */
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const opened = await browser.newPage();
      await opened.goto(page);
      // Somebody needs at least so long to find a file.
      await opened.waitForTimeout(1500);
      times.push(await opened.evaluate(inPage, config));
      await opened.close();
    }
    const of = (/** @type {'verdict' | 'list' | 'filter'} */ name) => summaryOf(times.map((time) => time[name]));
    return { kilobytes, rounds, verdict: of('verdict'), list: of('list'), filter: of('filter') };
  } finally {
    await browser.close();
  }
};
