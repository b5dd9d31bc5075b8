import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../page/model/cards.js';
import { csvOf, jsonOf, markdownOf } from '../../page/model/download.js';
import { finds, isOf, meant } from '../../page/model/filter.js';
import { type PageReport, reportOf } from '../../page/model/report.js';
import { mostRevealingFirst, type Row, rowsFromDefaults, rowsInFile, sentValue } from '../../page/model/rows.js';
import { sentenceText } from '../../page/model/sentences.js';
import { switchesOf } from '../../page/model/switches.js';
import { outboundOf, trafficOf } from '../../page/model/traffic.js';
import { factsOf, sharesOf, verdictOf } from '../../page/model/verdict.js';
import { canonicalText, payloadOrThrow } from '../../src/index.js';
import { nameOf } from '../../src/wording/explain/sections.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

type Good = Extract<PageReport, { status: 'ok' }>;

const report = (config: unknown, release: '3.7' | '5.6' | '10.8' = '10.8', context = {}): Good => {
  const made = reportOf(JSON.stringify(config), release, context);
  if (made.status !== 'ok') throw new Error('no report');
  return made;
};

const rowsOf = ({ explained }: Good): readonly Row[] => [...rowsInFile(explained), ...rowsFromDefaults(explained)];

const off = { LogSettings: { EnableDiagnostics: false, EnableFile: true } };
const chimera = { PluginSettings: { ChimeraOAuthProxyURL: 'https://hunter2.example' } };

describe('the report', () => {
  it('shows every field that is sent, with its value, and nothing else', () => {
    for (const { release, input, isRequest, payload } of goldensIn(goldenFolder)) {
      if (isRequest || !['3.7', '5.6', '7.8', '10.8'].includes(release)) continue;
      const made = reportOf(input, release as '5.6', {});
      if (made.status !== 'ok') throw new Error(release);
      expect(JSON.parse(made.payload)).toEqual(payload);
      const shown = new Map(
        rowsOf(made).flatMap(({ fields }) =>
          fields
            .filter(({ server }) => server.sends === 'value')
            .map((field): [string, string] => [nameOf(field), sentValue(field).replace(/ \(from a mask\)$/, '')]),
        ),
      );
      const events = Object.entries((payload as { configs?: object }).configs ?? (payload as object));
      const sent = new Map<string, unknown>(
        events.flatMap(([event, properties]) =>
          Object.entries(properties as object).map(([property, value]) => [`${event}.${property}`, value] as const),
        ),
      );
      for (const [name, value] of shown)
        expect([name, value]).toEqual([name, `${sent.get(name) || (sent.get(name) === '' ? '""' : sent.get(name))}`]);
      const inClear = rowsOf(made).flatMap(({ fields }) =>
        fields.filter(({ server }) => server.sends === 'in clear' || server.sends === 'empty').map(nameOf),
      );
      expect([...new Set([...shown.keys(), ...inClear])].sort()).toEqual([...sent.keys()].sort());
    }
  });

  it('counts what it lists: the shares add up to the settings of the file', () => {
    for (const { release, input, isRequest } of goldensIn(goldenFolder)) {
      if (isRequest || !['3.7', '5.6', '9.11', '10.8'].includes(release)) continue;
      const made = reportOf(input, release as '5.6', { asLoaded: true });
      if (made.status !== 'ok') continue;
      const rows = rowsInFile(made.explained);
      const shares = sharesOf(made.explained, false);
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(made.explained.totals.settings);
      for (const { count, show } of shares) expect(rows.filter((row) => isOf(row, show)).length, show).toBe(count);
      expect(rows).toHaveLength(made.explained.totals.settings);
    }
  });

  it('keeps a section together, in the order of the file', () => {
    const rows = rowsInFile(
      report({
        SqlSettings: { Trace: true },
        ServiceSettings: { EnableDeveloper: true, TLSKeyFile: 'x' },
      }).explained,
    );
    expect(rows.map(({ path, badge }) => [path, badge])).toEqual([
      ['SqlSettings.Trace', 'Sent'],
      ['ServiceSettings.EnableDeveloper', 'Sent'],
      ['ServiceSettings.TLSKeyFile', 'In part'],
    ]);
    expect(rows[0]?.setting?.line).toBe(1);
  });

  it('says what the value beside it says', () => {
    const rows = rowsInFile(report({ AnnouncementSettings: { BannerColor: '#fff', EnableBanner: true } }).explained);
    expect(rows.map(({ sentence, value }) => [sentenceText(sentence), value])).toEqual([
      ['Whether the background colour of the announcement banner is the default', 'false'],
      ['Whether a system-wide announcement banner is shown', 'true'],
    ]);
    for (const { sentence, fields } of rowsOf(report({})))
      if (fields.some(({ by }) => by === 'isDefault')) expect(sentence.text).not.toContain('was changed');
  });

  it('never holds what is not sent, nor what is sent in clear', () => {
    const secret = { SqlSettings: { DataSource: 'hunter2' }, hunter2: { hunter2: 'hunter2' }, ...chimera };
    const made = report(secret);
    const rows = rowsOf(made);
    expect(rows.find(({ path }) => path === 'SqlSettings.DataSource')).toMatchObject({
      reach: 'none',
      value: 'nothing',
      badge: 'Not sent',
    });
    expect(rows.find(({ path }) => path === 'PluginSettings.ChimeraOAuthProxyURL')).toMatchObject({
      reach: 'danger',
      value: 'text in clear',
    });
    const { explained, payload } = made;
    const all = [rows, payload, cardsOf(explained, true), csvOf(explained), markdownOf(explained), jsonOf(explained)];
    for (const one of all) expect(JSON.stringify(one)).not.toContain('hunter2');
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
});

describe('the verdict', () => {
  const said = (made: Good, isPreview = false): string => {
    const { finding, rest } = verdictOf(made.explained, isPreview);
    return `${finding} ${rest}`;
  };

  it('is that telemetry is on, with as many facts as the payload has', () => {
    const made = report({ SqlSettings: { Trace: true } });
    const facts = Object.values(JSON.parse(made.payload).configs as object).flatMap((event) => Object.keys(event));
    expect(said(made)).toBe(
      `Telemetry is on. At each start and once a day, this server sends ${facts.length} facts about its configuration to Mattermost.`,
    );
    expect(factsOf(made.explained)).toBe(facts.length);
  });

  it('is that it is off, and how much is still sent', () => {
    expect(said(report(off))).toMatch(/^Telemetry is off\. This server still sends (?:\d+|\w+) other things\.$/);
    expect(sharesOf(report(off).explained, true)).toMatchObject([{ word: 'not sent', count: 2 }]);
    expect(said(report(off), true)).toMatch(
      /^Preview: telemetry is off, none of this is sent\. If it were on, \d+ facts/,
    );
    const made = report(off, '5.6');
    expect(made.payload).toBe(canonicalText(payloadOrThrow(off, { release: '5.6', preview: true })));
  });

  it('is not certain where a variable of unknown value decides', () => {
    const unknown = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: { by: 'secret', name: 'x' } };
    const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: null };
    expect(said(report({}, '10.8', { env, unknown }))).toMatch(/^Telemetry may be on\. /);
  });
});

describe('a switch', () => {
  it('has its places with the lines to copy', () => {
    const [telemetry, check] = switchesOf(report({}).explained);
    expect(telemetry.places).toEqual([
      { where: 'System Console', what: 'Environment > Logging > Enable Diagnostics and Error Reporting', menu: true },
      { where: 'config.json, under LogSettings', what: '"EnableDiagnostics": false' },
      { where: 'Environment variable', what: 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false' },
      { where: 'mmctl', what: 'mmctl config set LogSettings.EnableDiagnostics false' },
    ]);
    expect(check).toMatchObject({ stops: 'the security update check', state: 'on' });
  });

  it('has no variable and no mmctl where a release knows none', () => {
    const [telemetry] = switchesOf(report({}, '3.7').explained);
    expect(telemetry.places.map(({ where }) => where)).toEqual(['System Console', 'config.json, under LogSettings']);
  });
});

describe('a card', () => {
  it('comes for each text in clear first, and for what is not sent last', () => {
    const cards = cardsOf(report({ ...chimera, SqlSettings: { DataSource: 'x' } }).explained, false);
    expect(cards[0]).toMatchObject({
      tone: 'danger',
      clear: 'config_plugin.chimera_oauth_proxy_url',
      action: { does: 'open', path: 'PluginSettings.ChimeraOAuthProxyURL' },
    });
    expect(cards.at(-1)).toMatchObject({ tone: 'safe', action: { does: 'show', show: 'none' } });
  });

  it('counts the settings that its action shows', () => {
    for (const { input, release, isRequest } of goldensIn(goldenFolder)) {
      if (isRequest || !['5.6', '9.11', '10.8'].includes(release)) continue;
      const made = reportOf(input, release as '5.6', {});
      if (made.status !== 'ok') continue;
      const rows = rowsInFile(made.explained);
      for (const { action, title } of cardsOf(made.explained, true)) {
        if (action?.does !== 'show') continue;
        const [count] = /\d+/.exec(action.says) ?? [];
        expect(
          rows.filter((row) => isOf(row, action.show)),
          title,
        ).toHaveLength(Number(count));
      }
    }
  });
});

describe('other traffic', () => {
  const traffic = (config: object) => {
    const { explained } = report(config);
    const found = outboundOf(JSON.stringify(config), '10.8', {});
    if (found === undefined) throw new Error('no answer');
    return trafficOf(found, { release: '10.8', telemetry: explained.stop.diagnostics.setting });
  };
  const stateIn = (list: readonly { readonly id: string; readonly state: string }[], id: string) =>
    list.find((item) => item.id === id)?.state;

  it('has the daily reports among what goes off with telemetry, and the update check apart', () => {
    const on = traffic({});
    expect(stateIn(on.own, 'security-update-check')).toBe('on');
    expect(stateIn(on.withTelemetry, 'activity')).toBe('on');
    expect(stateIn([...on.own, ...on.withTelemetry], 'diagnostics')).toBeUndefined();
    const none = traffic(off);
    expect(stateIn(none.own, 'security-update-check')).toBe('on');
    for (const { state, name } of none.withTelemetry) expect(state, name).toBe('off');
  });

  it('lists what a report holds, from the field map', () => {
    const contents =
      traffic({})
        .withTelemetry.find(({ id }) => id === 'activity')
        ?.contents?.() ?? [];
    expect(contents).toContainEqual({
      says: 'How many messages are stored, including deleted ones, old versions and system messages',
      name: 'posts',
    });
    for (const { value } of contents) expect(value).toBeUndefined();
  });
});

describe('a filter', () => {
  const rows = rowsOf(
    report({
      ServiceSettings: { SiteURL: 'x', WebserverMode: 'gzip', LicenseFileLocation: 'x', MaximumLoginAttempts: 7 },
      PluginSettings: { PluginStates: {} },
    }),
  );
  const shown = (search: string): string[] => rows.filter(finds(search)).map(({ path }) => path);

  it('finds words in any spelling, in names and in sentences', () => {
    for (const search of ['site url', 'SITEURL', 'isdefault_site_url', 'ServiceSettings.SiteURL', 'address people'])
      expect(shown(search)).toContain('ServiceSettings.SiteURL');
    expect(shown('site xyzzy')).toEqual([]);
  });

  it('knows what a card is about', () => {
    const about = (show: 'number' | 'none') =>
      rows.filter((row) => row.inFile && isOf(row, show)).map(({ path }) => path);
    expect(about('number')).toEqual(['ServiceSettings.MaximumLoginAttempts']);
    expect(about('none')).toEqual(['ServiceSettings.LicenseFileLocation']);
  });

  it('proposes a word that is near, and none for a word that is there', () => {
    expect(meant('diagnostcs', rowsOf(report(off)))).toBe('diagnostics');
    expect(meant('siteurl', rows)).toBeUndefined();
    expect(meant('x', rows)).toBeUndefined();
  });

  it('puts what reveals most first', () => {
    const sorted = mostRevealingFirst(
      rowsInFile(
        report({
          ...chimera,
          ServiceSettings: { SiteURL: 'x', MaximumLoginAttempts: 7, EnableDeveloper: true, LicenseFileLocation: 'x' },
        }).explained,
      ),
    );
    expect(sorted.map(({ badge }) => badge)).toEqual(['Sent in clear', 'Sent, exact', 'Sent', 'In part', 'Not sent']);
  });
});

describe('a download', () => {
  const { explained } = report({ ...off, ...chimera });

  it('has a line for each setting as CSV, which no program for tables runs', () => {
    const lines = csvOf(explained).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + rowsInFile(explained).length + rowsFromDefaults(explained).length);
    expect(lines[0]).toBe('"setting","in the file","sent","says","value as sent","fields"');
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"[=+@-]/);
  });

  it('has verdict, switches and settings as Markdown', () => {
    const text = markdownOf(explained);
    expect(text).toMatch(/^# Telemetry is off\. This server still sends/);
    expect(text).toContain('- Environment variable: `MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false`');
    expect(text).toContain('| LogSettings.EnableFile | Whether logs are written to a file | true | Sent |');
  });

  it('has the explanation as JSON', () => {
    expect(JSON.parse(jsonOf(explained))).toMatchObject({ status: 'ok', release: '10.8' });
  });
});
