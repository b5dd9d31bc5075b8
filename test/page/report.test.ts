import { describe, expect, it } from 'vitest';
import { everything, type Filter, filterText, finds, shownOf } from '../../page/model/filter.js';
import { headlineOf, totalsText } from '../../page/model/headline.js';
import { bitsOf, sectionShares, stretches } from '../../page/model/picture.js';
import { type PageReport, reportOf } from '../../page/model/report.js';
import { capacity } from '../../src/audit.js';
import { canonicalText, payloadOrThrow } from '../../src/index.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

type Good = Extract<PageReport, { status: 'ok' }>;

const report = (config: unknown, release: '5.6' | '10.8' = '10.8', context = {}): Good => {
  const made = reportOf(JSON.stringify(config), release, context);
  if (made.status !== 'ok') throw new Error('no report');
  return made;
};

// What is sent in another event than those about the config has no value in the payload.
const besides = 'in clear';

describe('reportOf', () => {
  it('shows every property that leaves exactly once for each setting that it reads, and nothing else', () => {
    for (const { release, input, isRequest, payload } of goldensIn(goldenFolder)) {
      if (isRequest || !['3.7', '5.6', '7.8', '10.8'].includes(release)) continue;
      const made = reportOf(input, release as '5.6', {});
      if (made.status !== 'ok') throw new Error(release);
      expect(JSON.parse(made.payload)).toEqual(payload);
      const told = new Map(
        made.rows.flatMap(({ tells }) =>
          tells
            .filter(({ value }) => !['(left out)', besides].includes(value))
            .map(({ name, value }) => [name, value.replace(/^.*\(payload: (.*)\)$/, '= $1')]),
        ),
      );
      const events = Object.entries((payload as { configs?: object }).configs ?? (payload as object));
      const sent = events.flatMap(([event, properties]) =>
        Object.entries(properties as object).map(
          ([property, value]) => [`${event}.${property}`, `= ${JSON.stringify(value)}`] as const,
        ),
      );
      expect([...told].sort()).toEqual([...sent].sort());
    }
  });

  it('tells settings of the file from those that leave by default, and keeps a section together', () => {
    const { rows } = report({
      SqlSettings: { Trace: true },
      ServiceSettings: { EnableDeveloper: true, TLSKeyFile: 'x' },
    });
    const states = rows.filter(({ state }) => state !== 'default').map(({ path, state }) => [path, state]);
    expect(states).toEqual([
      ['SqlSettings.Trace', 'reported'],
      ['ServiceSettings.EnableDeveloper', 'reported'],
      ['ServiceSettings.TLSKeyFile', 'reduced'],
    ]);
    const sections = rows.map(({ section }) => section);
    expect(sections.filter((section, index) => section !== sections[index - 1])).toEqual([...new Set(sections)]);
    expect(rows.find(({ path }) => path === 'SqlSettings.Trace')?.line).toBe(1);
  });

  it('marks what the receiver sees as changed, and nothing of a server at its defaults', () => {
    const changed = ({ rows }: Good): string[] =>
      rows.flatMap(({ tells }) => tells.filter((tell) => tell.changed).map(({ name }) => name));
    expect(changed(report({}))).toEqual([]);
    expect(changed(report({ SqlSettings: { Trace: true, DataSource: 'hunter2' } }))).toEqual(['config_sql.trace']);
    expect(changed(report({}, '10.8', { env: { MM_SQLSETTINGS_TRACE: 'true' } }))).toEqual(['config_sql.trace']);
  });

  it('says why something stays, and never its value', () => {
    const made = report({ SqlSettings: { DataSource: 'hunter2' }, hunter2: { hunter2: 'hunter2' } });
    expect(made.rows[0]?.notes).toEqual(['Not sent. It is a password, a key, a token or a salt.']);
    expect(JSON.stringify(made.rows)).not.toContain('hunter2');
  });

  it('gives the issues of a file that cannot be used', () => {
    expect(reportOf('{', '5.6', {})).toEqual({
      status: 'invalid',
      issues: [{ code: 'syntax', cause: 'truncated', line: 1, column: 2 }],
    });
    expect(reportOf('{"LogSettings": 1}', '5.6', {})).toMatchObject({ issues: [{ code: 'wrongType', column: 17 }] });
  });

  it('says of a file whether a server would repair it', () => {
    const broken = '{"TeamSettings": {"ExperimentalDefaultChannels": "hunter2"}}';
    expect(reportOf(broken, '5.6', {})).toMatchObject({ status: 'invalid', repairable: true });
    expect(reportOf(broken, '5.6', { asLoaded: true }).status).toBe('ok');
    expect(reportOf('{"LogSettings": 1}', '5.6', {})).not.toHaveProperty('repairable');
    expect(reportOf('{', '5.6', {})).not.toHaveProperty('repairable');
  });

  it('shows the payload that would be sent where diagnostics are off', () => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const made = report(off, '5.6');
    expect(made.told.disabled).toBe('LogSettings.EnableDiagnostics');
    expect(made.payload).toBe(canonicalText(payloadOrThrow(off, { release: '5.6', preview: true })));
  });
});

describe('the headline', () => {
  const said = ({ told }: Good): string =>
    headlineOf(told, 1234)
      .map(({ text }) => text)
      .join('');

  it('counts what leaves, and one as one', () => {
    const one = report({ SqlSettings: { Trace: true } });
    expect(totalsText(one.told)).toBe('Mattermost 10.8: 0 settings in clear, 1 sent, 0 in part, 0 not.');
    expect(said(one)).toMatch(
      /^Of 1 setting in your file, Mattermost 10\.8 sends \d+ fields: 1 about your file, \d+ from defaults\. They can carry up to 1\u202f234 bits, and that is enough to recognise your server among millions\. All of it is inside one event, configs\.$/,
    );
    const three = report({ ServiceSettings: { SiteURL: '', LicenseFileLocation: '' } });
    expect(totalsText(three.told)).toBe('Mattermost 10.8: 0 settings in clear, 0 sent, 1 in part, 1 not.');
  });

  it('claims of a server without diagnostics no more than what it would send, and what it sends all the same', () => {
    const made = report({ LogSettings: { EnableDiagnostics: false, EnableFile: true } });
    const off =
      'Telemetry is off (LogSettings.EnableDiagnostics is false in this config). Still sent: the security update check, which has a switch of its own (ServiceSettings.EnableSecurityFixAlert is true by default). 20 other things can still be sent by the server, its plugins or the web app: mm-diagnostics outbound lists them.';
    expect(totalsText(made.told)).toBe(
      `${off} If telemetry were on, in 10.8: 0 settings in clear, 1 sent, 1 in part, 0 not.`,
    );
    expect(said(made)).toMatch(
      /^Telemetry is off \(.+ \(ServiceSettings\.EnableSecurityFixAlert is true by default\)\. 20 other things .+ lists them\. Of 2 settings in your file, Mattermost 10\.8 would otherwise send \d+ fields: 1 about your file, \d+ from defaults\. .+ could carry .+ would be inside/,
    );
  });
});

describe('a filter', () => {
  const { rows } = report({
    ServiceSettings: { SiteURL: 'x', WebserverMode: 'gzip', LicenseFileLocation: 'x' },
    PluginSettings: { PluginStates: {} },
  });
  const shown = (filter: Partial<Filter>): string[] =>
    rows.filter((row) => shownOf(row, { ...everything, ...filter }) !== undefined).map(({ path }) => path);

  it('shows everything unless asked otherwise', () => {
    expect(shown({})).toHaveLength(rows.length);
    expect(shown({ search: '  ' })).toHaveLength(rows.length);
  });

  it('chooses by what becomes of a setting', () => {
    expect(shown({ states: new Set(['withheld']) })).toEqual(['ServiceSettings.LicenseFileLocation']);
    const file = shown({ states: new Set(['withheld', 'reported', 'reduced']) });
    expect(file.length + shown({ states: new Set(['default']) }).length).toBe(rows.length);
  });

  it('finds words in any spelling, in names and in sentences', () => {
    for (const search of ['site url', 'SITEURL', 'isdefault_site_url', 'ServiceSettings.SiteURL', 'address URL site'])
      expect(shown({ search })).toContain('ServiceSettings.SiteURL');
    expect(shown({ search: 'site xyzzy' })).toEqual([]);
    expect(finds('', 'anything')).toBe(true);
  });

  it('shows of a setting with many properties those that match', () => {
    const plugins = rows.find(({ path }) => path === 'PluginSettings.PluginStates');
    if (plugins === undefined) throw new Error('no such row');
    const jira = shownOf(plugins, { ...everything, search: 'jira' });
    expect(jira?.map(({ name }) => name)).toEqual(['config_plugin.enable_jira']);
    expect(shownOf(plugins, { ...everything, search: 'plugin states' })).toEqual(plugins.tells);
  });

  it('is said in words, for a print', () => {
    expect(filterText(everything)).toBe('');
    expect(filterText({ ...everything, search: ' site url ' })).toBe('Filter: “site url”');
    const states = new Set(['withheld', 'reported'] as const);
    expect(filterText({ search: 'url', states, changed: true })).toBe(
      'Filter: “url”; Sent or Not sent; Differs from default',
    );
  });

  it('shows what is sent in clear alone, by default too', () => {
    const config = { ServiceSettings: { WebserverMode: 'none of its words', SiteURL: 'x' }, PluginSettings: {} };
    const env = { MM_PLUGINSETTINGS_CHIMERAOAUTHPROXYURL: 'https://chimera.example.com' };
    const clear = report(config, '10.8', { env }).rows.filter(
      (row) => shownOf(row, { ...everything, states: new Set(['inClear'] as const) }) !== undefined,
    );
    expect(clear.map(({ path, inFile }) => [path, inFile])).toEqual([
      ['ServiceSettings.WebserverMode', true],
      ['PluginSettings.ChimeraOAuthProxyURL', false],
    ]);
    expect(clear.flatMap(({ tells }) => tells.map(({ inClear }) => inClear))).toEqual([true, true]);
  });
});

describe('the pictures', () => {
  it('count the settings of each section, largest first', () => {
    const { told } = report({ SqlSettings: { Trace: true, DataSource: '' }, RateLimitSettings: { Enable: true } });
    expect(sectionShares(told)).toEqual([
      { section: 'SqlSettings', inClear: 0, reported: 1, reduced: 0, withheld: 1, settings: 2 },
      { section: 'RateLimitSettings', inClear: 0, reported: 1, reduced: 0, withheld: 0, settings: 1 },
    ]);
  });

  it('put stretches end to end', () => {
    expect(
      stretches(
        [
          ['a', 1],
          ['b', 0],
          ['c', 2],
        ],
        4,
      ),
    ).toEqual([
      { sort: 'a', from: 0, length: 25 },
      { sort: 'c', from: 25, length: 50 },
    ]);
    expect(stretches([['a', 0]], 0)).toEqual([]);
  });

  it('take their bits from the capacity', () => {
    const { bits, fields, events } = bitsOf('5.6');
    expect(bits).toBe(Math.ceil(capacity('5.6').bits));
    expect(events.reduce((sum, event) => sum + event.fields, 0)).toBe(fields);
  });
});
