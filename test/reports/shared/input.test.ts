import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffErrorReports, diffMobileErrors, diffMobilePerformance, diffServerErrors } from '../../../src/reports.js';
import { inProcess } from '../../support/command.js';

const once = '{"level":"error","message":"EACCES: denied"}';
const twice = '{"level":"error","message":"ENOENT: no such file","message":"EACCES: denied"}';

describe('reports of inputs that give a name more than once', () => {
  it.for([
    ['desktop', diffErrorReports],
    ['server', diffServerErrors],
    ['mobile', diffMobileErrors],
  ] as const)('of the %s are never the same', ([, diff]) => {
    expect(diff(once, once)).toEqual([]);
    expect(diff(twice, once)).toEqual([{ where: 'message', repeated: true, a: 'given 2 times' }]);
    expect(diff(once, twice)).toEqual([{ where: 'message', repeated: true, b: 'given 2 times' }]);
    expect(diff(twice, twice)).toEqual([{ where: 'message', repeated: true, a: 'given 2 times', b: 'given 2 times' }]);
    expect(
      diff('{"exception":{"values":[{"type":"Error","Type":"a"}]}}', '{"exception":{"values":[{"type":"Error"}]}}'),
    ).toContainEqual({ where: 'exception.values[].type', repeated: true, a: 'given 2 times' });
    expect(diff('{"tags":{"a secret":1,"a secret":2}}', '{}')).toEqual([
      { where: 'tags.(a name not shown)', repeated: true, a: 'given 2 times' },
    ]);
  });

  it('of measurements likewise', () => {
    const measured = (device: string): string => `{"metrics":[],"deviceInfo":{${device}}}`;
    expect(diffMobilePerformance(measured('"api_level":28'), measured('"api_level":28,"api_level":28'))).toEqual({
      status: 'compared',
      differences: [{ where: 'deviceInfo.api_level', repeated: true, b: 'given 2 times' }],
    });
    expect(diffMobilePerformance(measured('"api_level":28'), measured('"api_level":29'))).toMatchObject({
      status: 'compared',
      differences: [{ where: 'data.device_info.api_level', a: '28', b: '29' }],
    });
  });

  it('are parsed values as before', () => {
    expect(diffErrorReports(JSON.parse(twice), JSON.parse(once))).toEqual([]);
  });

  it('end the command with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'both-'));
    const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')];
    writeFileSync(a, twice);
    writeFileSync(b, once);
    for (const report of ['desktop-error', 'mobile-error']) {
      const found = await inProcess(['report', report, a, '--diff', b], '', { env: { COLUMNS: '80' } });
      expect(found.code).toBe(1);
      expect(found.stdout).toMatch(
        /^The two reports are not the same\nIf a name is given more than once, receivers differ/,
      );
      expect(found.stdout).toMatch(/message +given 2 times +not given twice/);
    }
    rmSync(folder, { recursive: true });
  });
});
