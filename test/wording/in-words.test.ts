import { expect, it } from 'vitest';
import { explain } from '../../src/audit.js';
import { inWords } from '../../src/wording/in-words.js';

it('puts sentences in place of disclosures, and leaves the values of a config as they are', () => {
  const own = { means: 'changed', x: [{ discloses: 'the value' }], y: { discloses: 'changed', setting: 7 } };
  const config = { PluginSettings: { Plugins: { own } }, ServiceSettings: { SiteURL: 'https://chat.example.com' } };
  const explained = explain(config, { release: '10.8', showValues: true });
  const shown = JSON.parse(JSON.stringify(inWords(explained)));
  expect(shown.settings[0].value).toEqual({ own });
  expect(shown.settings[1].value).toBe('https://chat.example.com');
  expect(shown.settings[1].fields[0].server.learn).toMatch(/^they learn whether .+ is “http:\/\/localhost:8065”/);
});

it('leaves what a plugin holds as it is where the server sends it in clear', () => {
  const flag = { means: 'starts', discloses: 'only' };
  const config = { PluginSettings: { Plugins: { 'com.mattermost.nps': { enablesurvey: flag } } } };
  const explained = explain(config, { release: '10.8', showValues: true });
  const shown = JSON.parse(JSON.stringify(inWords(explained)));
  const sent = shown.settings[0].fields.find(({ property }: { property: string }) => property === 'enable_nps_survey');
  expect(sent.server.inClear).toEqual(flag);
});
