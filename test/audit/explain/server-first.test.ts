import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../page/model/cards.js';
import { reportOf } from '../../../page/model/report.js';
import { rowsFromDefaults, rowsInFile, sentValue } from '../../../page/model/rows.js';
import { sentenceText } from '../../../page/model/sentences.js';
import type { ExplainedField } from '../../../src/audit.js';
import { allTables } from '../../../src/cli/tables/explain.js';
import { hoverTexts } from '../../../src/documents/json-schema/hover.js';
import { tableText } from '../../../src/formats/table.js';
import { departures, releases } from '../../../src/index.js';
import { fieldName } from '../../../src/rules/lookup.js';
import { describeDisclosure } from '../../../src/wording/disclosure.js';
import {
  canary,
  cellsOf,
  denial,
  departing,
  explained,
  fieldsOf,
  screen,
  showing,
  triggering,
} from './clear-fields.js';

/** The server's part of a sentence: the payload's follows it. */
const serverPart = (text: string): string =>
  text.split(/; the payload says|The payload of mattermost-diagnostics/)[0] ?? '';

/** The releases whose departures are not those of the release before. */
const turns = releases.filter((release, index) => {
  const before = releases[index - 1];
  return before === undefined || JSON.stringify(departing(release)) !== JSON.stringify(departing(before));
});

it('is looked at wherever departures change', () => {
  expect(turns.length).toBeGreaterThan(10);
});

describe.each(turns.map((release) => ({ release })))('$release', ({ release }) => {
  const entries = departing(release);
  const names = entries.map(fieldName);
  const explanation = explained(release, triggering(entries.map(({ rule }) => rule)));
  const fields = fieldsOf(explanation);

  it('has as departures what is tried here, and what the marketplace names', () => {
    const stated = departures(release).map(fieldName);
    expect(stated.filter((name) => !name.includes('<'))).toEqual(names);
    expect(stated.some((name) => name.includes('<'))).toBe(explanation.fromMarketplace !== undefined);
  });

  it('says in data that the server sends each of them in clear', () => {
    for (const name of names) {
      const { server, payload, by, reads } = fields.get(name) as ExplainedField;
      expect([name, server.sends, payload.less]).toEqual([name, 'in clear', true]);
      expect(`${name}: ${describeDisclosure(server.learn)}`).not.toMatch(denial);
      expect(`${name}: ${describeDisclosure(payload.says)}`).not.toMatch(/do not learn/);
      if (by === 'pluginVersion') continue;
      const setting = explanation.settings.find(({ path }) => path === reads[0]);
      expect([name, setting?.server.reach]).toEqual([name, 'inClear']);
    }
    const inFields = explanation.inClear.filter(({ when }) => when === undefined);
    expect(inFields.map(fieldName)).toEqual(names);
    expect(explanation.totals.sent.inClear).toBe(explanation.inClear.length);
    expect(JSON.stringify(explanation)).not.toContain(canary);
  });

  it('says so in the tables, and leads with it', () => {
    const tables = allTables(explanation, showing, screen);
    const [first] = explanation.worthKnowing;
    expect(first?.about === 'in clear').toBe(names.length > 0);
    for (const name of names) {
      const property = name.slice(name.indexOf('.') + 1);
      const cells = cellsOf(tables).filter((row) =>
        row.some((cell) => cell.startsWith(`${name}: `) || cell.startsWith(`${property}: in clear`)),
      );
      expect(cells.length).toBeGreaterThan(1);
      for (const row of cells) {
        expect(row.join(' | ')).toContain('in clear (payload: ');
        expect(`${name}: ${serverPart(row.join(' | '))}`).not.toMatch(denial);
      }
    }
    const text = JSON.stringify(tables);
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(/nothing is sent|sends nothing/i);
  });

  it('says so on the page', () => {
    const { config } = triggering(entries.map(({ rule }) => rule));
    const report = reportOf(JSON.stringify(config), release, {});
    if (report.status !== 'ok') throw new Error(release);
    const all = [...rowsInFile(report.explained), ...rowsFromDefaults(report.explained)];
    expect(JSON.stringify([all, cardsOf(report.explained, true)])).not.toContain(canary);
    for (const { rule, ...entry } of entries) {
      if (rule.rule === 'pluginVersion') continue;
      const [row, ...others] = all.filter(({ path }) => path === rule.setting);
      expect([row?.reach, row?.badge, others]).toEqual(['danger', 'Sent in clear', []]);
      const field = row?.fields.find((one) => fieldName(one) === fieldName(entry));
      expect(field && sentValue(field)).toBe('text in clear');
      expect(row && sentenceText(row.sentence)).not.toMatch(denial);
    }
  });

  it('says so beside the setting in an editor', () => {
    const hovers = hoverTexts(release);
    for (const { rule, ...entry } of entries) {
      const line = hovers
        .get(rule.setting)
        ?.split('\n')
        .find((one) => one.includes(`${fieldName(entry)}:`));
      expect(line).toContain('The payload of mattermost-diagnostics says');
      expect(serverPart(line ?? '')).not.toMatch(denial);
    }
  });

  it('cries no wolf of a config at its defaults', () => {
    const untouched = explained(release, { config: {}, plugins: [] });
    expect(untouched.inClear.filter(({ when }) => when === undefined)).toEqual([]);
  });
});

it('shows what is sent where it is asked for', () => {
  for (const release of ['3.7', '5.11', '7.8', '10.8'] as const) {
    const entries = departing(release);
    const shown = fieldsOf(explained(release, triggering(entries.map(({ rule }) => rule)), true));
    for (const entry of entries) expect(JSON.stringify(shown.get(fieldName(entry))?.server.inClear)).toContain(canary);
  }
});

it('fits 80 columns', () => {
  const explanation = explained('10.8', triggering(departing('10.8').map(({ rule }) => rule)));
  const lines = allTables(explanation, { ...showing, rules: false }, screen).flatMap((table) =>
    tableText(table, 80).split('\n'),
  );
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
