import { describe, expect, it } from 'vitest';
import { junitText } from '../../src/formats/junit.js';
import { mistakesInJunit } from '../support/results.js';
import { everyKind, finding, hostile, listOf } from './lists.js';

describe('JUnit XML', () => {
  it('is valid with findings of every kind, with what passed, and with neither', async () => {
    expect(await mistakesInJunit(junitText(listOf(everyKind, ['config_team', hostile])))).toEqual([]);
    expect(await mistakesInJunit(junitText(listOf([], ['config_team'])))).toEqual([]);
    expect(await mistakesInJunit(junitText(listOf([])))).toEqual([]);
  });

  it('is seen to be wrong where it is', async () => {
    const right = junitText(listOf([finding(0), finding(1)], ['config_team']));
    for (const [from, to] of [
      ['<testcase classname', '<testcase file="x" classname'],
      ['<failure message', '<failure line="1" message'],
      ['</testsuite>', ''],
      ['failures="2"', 'failures="1"'],
      ['URL', '\u0001'],
    ] as const) {
      expect(right).toContain(from);
      expect(await mistakesInJunit(right.replaceAll(from, to))).not.toEqual([]);
    }
    expect(await mistakesInJunit(junitText(listOf([finding(0), finding(0)])))).toEqual([
      'two cases have the same names',
    ]);
  });

  it('fails for a finding, skips what is known, and repeats the message as text', () => {
    const text = junitText(listOf([finding(0), finding(3, { known: { reason: 'we agreed' } })], ['config_team']));
    expect(text.split('\n').slice(2, 6)).toEqual([
      '  <testsuite name="mm-diagnostics verify 10.8" tests="3" failures="1" errors="0" skipped="1" time="0">',
      '    <testcase classname="mm-diagnostics.verify.config_rate" name="config_rate.field_0 leak" time="0"><failure message="Title of leak: config_rate.field_0" type="leak">Title of leak: config_rate.field_0. It looks like a URL. (captures/1.json)</failure></testcase>',
      '    <testcase classname="mm-diagnostics.verify.config_rate" name="config_rate.field_3 leak" time="0"><skipped>Title of leak (known): config_rate.field_3. It looks like a URL. Known: we agreed (captures/1.json)</skipped></testcase>',
      '    <testcase classname="mm-diagnostics.verify.config_team" name="config_team" time="0"/>',
    ]);
  });
});
