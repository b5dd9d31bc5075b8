import { describe, expect, it } from 'vitest';
import { asExpected, captureShares, captureVerdict } from '../../page/model/capture.js';
import { fieldText } from '../../page/model/change-text.js';
import { compare, type SideGiven } from '../../page/model/compare.js';
import { comparedLead, comparedNotes, comparedShares, comparedVerdict } from '../../page/model/compare-text.js';
import { asSent, clearNames, masks, sizeOf } from '../../page/model/payload.js';
import { reportOf } from '../../page/model/report.js';
import { upgradeOf } from '../../page/model/upgrade.js';
import { fromText, inClearText, readByBoth, upgradeVerdict } from '../../page/model/upgrade-text.js';
import { verify } from '../../src/audit.js';
import { canonicalText, payloadOrThrow, type Release } from '../../src/index.js';

const said = ({ finding, rest }: { readonly finding: string; readonly rest: string }): string =>
  `${finding} ${rest}`.replaceAll('\u00a0', ' ');

const compared = (a: SideGiven, b: SideGiven) => {
  const made = compare(a, b, {});
  if (made.status !== 'ok') throw new Error(made.side);
  return made;
};

const release = '10.8';
const whole = { text: '{}', release } as const;

describe('the verdict on two files', () => {
  it('says how much differs, and what leaves no trace', () => {
    const other = '{"TeamSettings": {"MaxUsersPerTeam": 7}, "SamlSettings": {"IdpURL": "https://hunter2"}}';
    const made = compared(whole, { text: other, release });
    expect(said(comparedVerdict(made))).toBe('1 fact differs. The other 472 are the same.');
    expect(comparedLead(made)).toMatch(
      /^Both send the same fields\. 1 setting differs, and nothing about it is sent\./,
    );
    expect(comparedShares(made).map(({ count }) => count)).toEqual([472, 1, 0]);
    expect(said(comparedVerdict(compared(whole, whole)))).toBe('No difference. Both send the same 473 facts.');
  });

  it('says who sends nothing', () => {
    const off = { text: '{"LogSettings": {"EnableDiagnostics": false}}', release } as const;
    expect(said(comparedVerdict(compared(whole, off)))).toMatch(/^Only A sends telemetry\. If B did, /);
    const both = compared(off, off);
    expect(said(comparedVerdict(both))).toMatch(/^Neither sends telemetry\. If they did/);
    expect(comparedNotes(both)).toHaveLength(2);
  });

  it('does not call what is not known the same', () => {
    const payload = canonicalText(payloadOrThrow('{}', { release }));
    const made = compared(whole, { text: payload, release });
    expect(said(comparedVerdict(made))).toMatch(
      /^No known difference\. \d+ facts are the same, \d+ (is|are) not known\.$/,
    );
  });

  it('calls one-sided facts so', () => {
    const made = compared({ text: '{"config_rate": {"max_burst": 1}}' }, { text: '{"config_rate": {"per_sec": 1}}' });
    expect(said(comparedVerdict(made))).toBe('2 facts differ. None is the same.');
    expect(comparedLead(made)).toBe('1 fact is only in A, 1 only in B.');
  });
});

describe('the verdict on another version', () => {
  const verdictOf = (from: Release, to: Release): string => {
    const made = upgradeOf('{}', from, to, {});
    if ('status' in made) throw new Error(made.side);
    return said(upgradeVerdict(made, from, to));
  };

  it('says only what is true', () => {
    expect(verdictOf('10.5', '10.8')).toMatch(
      /^Upgrading adds \d+ facts? and drops \d+\. The other \d+ stay the same\.$/,
    );
    expect(verdictOf('10.8', '10.5')).toMatch(/^Going back adds/);
    expect(verdictOf('10.11', '10.12')).toMatch(
      /^Upgrading changes nothing\. Both versions send the same \d+ facts\.$/,
    );
    expect(verdictOf('10.8', '10.8')).toMatch(/^The same version\. It sends \d+ facts\.$/);
  });

  it('says where a new fact comes from, and what is in clear', () => {
    const config =
      '{"ServiceSettings": {"EnableCrossTeamSearch": true}, "PluginSettings": {"ChimeraOAuthProxyURL": "x"}}';
    const made = upgradeOf(config, '10.5', '10.8', {});
    if ('status' in made) throw new Error(made.side);
    const read = readByBoth(config, '10.5', '10.8', {});
    const added = made.rows.filter(({ change }) => change === 'added').map((row) => fromText(row, read));
    expect(added).toContain('From your file.');
    expect(inClearText(read)).toBe('Both versions send the same 1 text in clear.');
  });
});

describe('the verdict on a capture', () => {
  const payload = payloadOrThrow('{}', { release });
  const judged = (text: string, config?: string) => {
    const verdict = verify([text], { release, ...(config !== undefined && { config }) });
    if (verdict.status !== 'judged') throw new Error(verdict.status);
    const expected = asExpected([text], verdict);
    return { text: said(captureVerdict(verdict, expected)), shares: captureShares(verdict, expected) };
  };

  it('counts each fact once', () => {
    expect(judged(canonicalText(payload), '{}').text).toBe('As expected. All 473 facts match.');
    const leaking = structuredClone(payload) as unknown as { configs: Record<string, Record<string, unknown>> };
    (leaking.configs.config_service as Record<string, unknown>).isdefault_site_url = 'https://hunter2';
    (leaking.configs.config_team as Record<string, unknown>).max_users_per_team = 7;
    const { text, shares } = judged(JSON.stringify(leaking), '{}');
    expect(text).toBe('1 text left this server in clear. 471 facts are as expected, 1 is not.');
    expect(shares.map(({ count }) => count)).toEqual([1, 1, 471]);
    expect(judged('{"batch": []}').text).toMatch(/^Nothing was checked\./);
    expect(judged(canonicalText(payload), '{"LogSettings": {"EnableDiagnostics": false}}').text).toBe(
      'None of this should have been sent. Telemetry is off in this config.',
    );
  });
});

it('shows what a real server sends, and no text of it', () => {
  const config =
    '{"PluginSettings": {"ChimeraOAuthProxyURL": "https://hunter2"}, "WranglerSettings": {"AllowedEmailDomain": ["hunter2"]}}';
  const report = reportOf(config, release, {});
  if (report.status !== 'ok') throw new Error(report.status);
  const text = asSent(report.payload, report.explained);
  expect(text).not.toContain('hunter2');
  expect(JSON.parse(text).configs.config_plugin.chimera_oauth_proxy_url).toBe(masks.text);
  expect(JSON.parse(text).configs.config_wrangler.allowed_email_domain).toBe(masks.list);
  expect(clearNames(report.explained)).toHaveLength(2);
  expect(sizeOf(report.payload, report.explained.envelope)).toMatchObject({ facts: 473 });
  expect(sizeOf(text, report.explained.envelope)).toMatchObject({ facts: 473 });
});

it('says what a value says, and not the opposite', () => {
  expect(fieldText('config_service', 'isdefault_read_timeout', release)).toMatch(/^Whether .* is the default$/);
  expect(fieldText('config_plugin', 'chimera_oauth_proxy_url', release, true)).not.toMatch(/default/);
  expect(fieldText('nothing', 'x')).toBeUndefined();
});
