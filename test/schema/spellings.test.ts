import { expect, it } from 'vitest';
import { spelledAt } from '../../src/schema/spellings.js';

it('spells a path as the config.json of a release does', () => {
  expect(spelledAt('ElasticsearchSettings.ConnectionURL', '4.0')).toBe('ElasticSearchSettings.ConnectionUrl');
  expect(spelledAt('ElasticsearchSettings.ConnectionURL', '5.6')).toBe('ElasticsearchSettings.ConnectionUrl');
  expect(spelledAt('ElasticsearchSettings.ConnectionURL', '6.0')).toBe('ElasticsearchSettings.ConnectionURL');
  expect(spelledAt('ServiceSettings.SiteURL', '4.0')).toBe('ServiceSettings.SiteURL');
});
