import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { inProcess } from '../../support/command.js';
import { payloadText } from '../../support/properties.js';

it('refuses a whole file that the server would refuse, names every mistake, and goes on with other files', async () => {
  const wrong = '{"ServiceSettings":{"EnableDeveloper":1,"ReadTimeout":"x"},"TeamSettings":{"SiteName":[]}}';
  const result = planFor('5.6').fromText(wrong);
  expect(result).toMatchObject({
    status: 'invalid',
    issues: [
      { path: 'ServiceSettings.EnableDeveloper' },
      { path: 'ServiceSettings.ReadTimeout' },
      { path: 'TeamSettings.SiteName' },
    ],
  });
  expect(await inProcess(['payload', '--release', '5.6'], wrong)).toMatchObject({ code: 2, stdout: '' });
  const lines = await inProcess(['payload', '--ndjson', '--release', '5.6'], `{}\n${wrong}\n{}\n`);
  const [first, second, third] = lines.stdout.split('\n');
  expect([lines.code, first]).toEqual([1, payloadText(planFor('5.6').fromText('{}'))]);
  expect(third).toBe(first);
  expect(second).toContain('"error"');
});
