import { expect, it } from 'vitest';
import { planFor, type Result } from '../../../src/index.js';
import { propertiesOf } from '../../support/properties.js';

it('reports integers exactly or refuses them, and puts none into buckets', () => {
  const integer = (spelled: string): Result =>
    planFor('10.8').fromText(`{"TeamSettings":{"MaxUsersPerTeam":${spelled}}}`);
  for (const exact of [0, 1, 49, 50, 12345, 2 ** 53 - 1, -7]) {
    expect(propertiesOf(integer(String(exact))).get('config_team.max_users_per_team')).toBe(exact);
  }
  for (const spelled of ['9007199254740993', '1e400', '-1e400', '1e3', '50.0', '9223372036854775808'])
    expect(integer(spelled)).toMatchObject({ status: 'invalid', issues: [{ path: 'TeamSettings.MaxUsersPerTeam' }] });
});
