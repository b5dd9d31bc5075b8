import { expect, it } from 'vitest';
import { describeIssue, payloadOrThrow, planFor } from '../../../src/index.js';
import { inProcess } from '../../support/command.js';
import { listenToError } from '../../support/hostile/canary.js';
import { ages } from '../../support/properties.js';

const secretAddress = 'https://oops:hunter2@internal.example.com';

const inText = (spelled: string): string =>
  `{"ServiceSettings":{"SiteURL":"${secretAddress}"},"LogSettings":{${spelled}}}`;

it('quotes no address with credentials in an error, nor anything else of the config', async () => {
  const texts = [
    `${secretAddress}`,
    `{"ServiceSettings":{"SiteURL":"${secretAddress}`,
    `{"ServiceSettings":{"SiteURL":${secretAddress}}}`,
    `{"ServiceSettings":{"SiteURL":["${secretAddress}"]}}`,
    inText(`"EnableFile":"${secretAddress}"`),
    inText(`"EnableFile":{"${secretAddress}":1}`),
    inText(`"EnableFile":1, ${secretAddress}`),
    `{"SqlSettings":{"DataSourceReplicas":"${secretAddress}"}}`,
    `{"SqlSettings":{"DataSourceReplicas":[{"${secretAddress}":1}]}}`,
    `{"PluginSettings":{"PluginStates":{"${secretAddress}":"${secretAddress}"}}}`,
    `{"ServiceSettings":"${secretAddress}"}`,
    `"${secretAddress}"`,
    `["${secretAddress}"]`,
  ];
  for (const release of ages) {
    for (const text of texts) {
      const result = planFor(release).fromText(text);
      const issues = result.status === 'invalid' ? result.issues : [];
      const said = JSON.stringify(result) + issues.map(describeIssue).join();
      if (release !== '3.7') expect(issues.length).toBeGreaterThan(0); // It knows no plugin states.
      for (const part of ['oops', 'hunter2', 'internal', 'https']) expect(said.includes(part)).toBe(false);
      for (const issue of issues) expect(issue).toMatchObject({ line: 1, column: expect.any(Number) });
      try {
        payloadOrThrow(text, { release });
      } catch (error) {
        expect(String((error as Error).stack).includes('hunter2')).toBe(false);
        listenToError(error, 'an error');
      }
    }
  }
  for (const text of texts) {
    const { stdout, stderr } = await inProcess(['payload', '--release', '5.6'], text);
    expect((stdout + stderr).includes('hunter2') || (stdout + stderr).includes('oops')).toBe(false);
  }
});
