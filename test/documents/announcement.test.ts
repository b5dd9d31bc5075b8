import { expect, it } from 'vitest';
import { listingOf, listingText } from '../../src/audit.js';
import { departures, fieldMap } from '../../src/index.js';
import { inProcess } from '../support/command.js';

it('announces every property once, in the list where it belongs', () => {
  const { announced } = listingOf('10.8');
  expect(announced).toHaveLength(fieldMap('10.8').length);
  expect(announced).toContainEqual({ section: 'LogSettings', setting: 'EnableFile', kind: 'type', type: 'bool' });
  expect(announced).toContainEqual({
    section: 'TeamSettings',
    setting: 'UserStatusAwayTimeout',
    kind: 'isdefault',
    type: 'bool',
    note: 'always false',
  });
  expect(announced).toContainEqual({
    section: 'PluginSettings',
    setting: 'version_mattermost-autolink',
    kind: 'type',
    type: 'enum',
  });
});

it('says where the server sends more', () => {
  const { sendsMore } = listingOf('10.8');
  expect(sendsMore).toContainEqual({
    instead: 'the URL in clear',
    settings: ['PluginSettings.ChimeraOAuthProxyURL'],
  });
  expect(new Set(sendsMore.map(({ instead }) => instead))).toEqual(
    new Set(departures('10.8').map(({ instead }) => instead)),
  );
});

it('is printed in both forms', async () => {
  const docs = (...args: string[]) => inProcess(['map', 'announce', '--release', '5.6', ...args]);
  const [rst, markdown, wrong] = [await docs(), await docs('--format', 'markdown'), await docs('--format', 'html')];
  expect(rst).toEqual({ code: 0, stdout: listingText(listingOf('5.6'), 'rst'), stderr: '' });
  expect(rst.stdout).toContain('    **LogSettings**: bool ConsoleJson, enum ConsoleLevel,');
  expect(markdown.stdout).toContain('| ThemeSettings | bool AllowCustomThemes, bool EnableThemeSelection |\n');
  expect(wrong).toEqual({ code: 2, stdout: '', stderr: 'error: --format must be rst or markdown\n' });
});
