import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { canonicalText, payloadOrThrow, planFor } from '../../../src/index.js';
import { command, inProcess } from '../../support/command.js';
import { canaryConfig } from '../../support/hostile/canary.js';
import { payloadText } from '../../support/properties.js';

const preview = { preview: true };

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-threats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = canaryConfig('5.6');

// The page has tests of its own.
it('gives the same bytes by preview, library, command, file, standard input and lines', async () => {
  const text = JSON.stringify(whole);
  const request = JSON.stringify({ config: whole });
  const plan = planFor('5.6');
  const expected = payloadText(plan.fromText(text));
  expect(payloadText(plan.fromText(text, preview))).toBe(expected);
  expect(payloadText(plan.fromObject(whole))).toBe(expected);
  expect(payloadText(plan.fromRequest(request))).toBe(expected);
  expect(canonicalText(payloadOrThrow(text, { release: '5.6.3' }))).toBe(expected);
  const file = join(folder, 'same.json');
  writeFileSync(file, text);
  const calls: readonly (readonly [readonly string[], string])[] = [
    [[file], ''],
    [['-'], text],
    [[], text],
    [['--preview'], text],
    [['--ndjson'], text],
    [['--ndjson', '--requests'], request],
  ];
  const loaded = payloadText(plan.fromText(text, { asLoaded: true }));
  for (const [index, [args, input]] of calls.entries()) {
    const run = index === 0 ? command : inProcess; // One process of its own is enough to show that it is no other program.
    const written = await run(['payload', '--release', '5.6', '--as-written', ...args], input);
    const asLoaded = await run(['payload', '--release', '5.6', ...args], input);
    expect([written.stdout, asLoaded.stdout]).toEqual([`${expected}\n`, `${loaded}\n`]);
  }
});
