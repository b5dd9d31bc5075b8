import { describe, expect, it } from 'vitest';
import { describeIssue, planFor } from '../../src/index.js';
import { positionsIn } from '../../src/json/node.js';
import { nodeOfText } from '../../src/json/node-of-text.js';
import { dailyCalls } from '../../src/reports.js';
import { ok } from '../../src/result.js';
import { pluginsIn, repeatedIn } from '../../src/transform/plugins.js';

const read = (text: string) => {
  const node = nodeOfText(text, 100);
  if (!node.ok) throw new Error('no JSON');
  return pluginsIn(node.value, 'plugins', positionsIn(text));
};

const jira = { id: 'jira', version: '4.1.0' };
const zoom = { id: 'zoom', version: '1.8.0' };

describe('the installed plugins', () => {
  it.for<[form: string, list: unknown]>([
    ['our own list', [jira, zoom]],
    ['a support packet up to 10.4', { active: [{ ...jira, name: 'J' }], inactive: [zoom] }],
    ['a support packet later', { enabled: [jira], disabled: [zoom] }],
    ['mmctl', [{ active: [jira], inactive: [zoom] }]],
    ['mmctl with more than one', [{ enabled: [jira] }, { disabled: [zoom] }]],
    ['a list that is null for nothing', { enabled: [jira, zoom], disabled: null }],
    ['other members beside the lists', { count: 2, enabled: [jira, zoom], note: 'x' }],
  ])('%s', ([, list]) => {
    expect(read(JSON.stringify(list))).toEqual(ok([jira, zoom]));
  });

  it.for<[text: string, said: string]>([
    ['[{"id":"a","version":"1"},{"id":"b"}]', 'plugins[1].version is missing (line 1, column 27)'],
    ['{"active":[{"id":"a","version":"1"},{"version":"2"}]}', 'plugins.active[1].id is missing (line 1, column 37)'],
    [
      '[{"active":[],"inactive":[7]}]',
      'plugins[0].inactive[0] must be an object, but it is a number (line 1, column 27)',
    ],
    ['{"enabled":{}}', 'plugins.enabled must be an array, but it is an object (line 1, column 12)'],
    ['[{"id":"a","version":1}]', 'plugins[0].version must be a string, but it is a number (line 1, column 22)'],
    [
      '{"hunter2":[]}',
      'plugins must be an array of {"id", "version"}, or plugins as a support packet or mmctl lists them, but it is an object (line 1, column 1)',
    ],
  ])('names what cannot be read by its place: %s', ([text, said]) => {
    const plugins = read(text);
    expect(!plugins.ok && plugins.issues.map(describeIssue)).toEqual([said]);
  });

  it('are read in a request and in a file of facts as well', () => {
    const plugins = { enabled: [jira], disabled: [zoom] };
    const plan = planFor('10.8');
    const asked = plan.fromRequest(JSON.stringify({ config: {}, plugins }));
    expect(asked.status === 'ok' && asked.payload.configs).toMatchObject({
      config_plugin: { version_jira: '4.1.0', version_zoom: '1.8.0' },
    });
    const day = dailyCalls({ config: {}, plugins }, { release: '10.8' });
    expect(day.status === 'ok' && JSON.stringify(day)).toContain('"version_zoom":"1.8.0"');
    expect(plan.fromRequest('{"config":{},"plugins":[{"id":"a"}]}')).toMatchObject({
      issues: [{ code: 'missing', path: 'plugins[0].version' }],
    });
  });
});

it('names what is twice in a list of plugins, each once', () => {
  const text = '[{"id":"a","id":"jira","version":"1"},{"id":"jira","version":"2"},{"id":"jira","version":"3"}]';
  const node = nodeOfText(text, 100);
  if (!node.ok) throw new Error('no JSON');
  const twice = [jira, jira, zoom, jira];
  expect(repeatedIn(node.value, twice)).toEqual({ members: ['id'], ids: ['jira'] });
});
