import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { payloadText } from '../../support/properties.js';

it('reports a name that is given twice, and takes the last value', () => {
  const twice = '{"ServiceSettings":{"SiteURL":"x",\n"siteurl":""}}';
  const plan = planFor('5.6');
  expect(plan.fromText(twice)).toMatchObject({
    status: 'ok',
    warnings: [{ code: 'duplicateName', path: 'ServiceSettings.SiteURL', line: 2, column: 1 }],
  });
  expect(payloadText(plan.fromText(twice))).toBe(payloadText(plan.fromText('{"ServiceSettings":{"SiteURL":""}}')));
  expect(plan.fromText(twice, { strict: true }).status).toBe('invalid');
});
