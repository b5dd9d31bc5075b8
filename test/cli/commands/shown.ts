import { expect } from 'vitest';
import { inProcess } from '../../support/command.js';
import { goldenFolder } from '../../support/golden.js';

export const secret = 'hunter2-do-not-print';

export const run = async (args: readonly string[], input = '', mayShow = false) => {
  const { code: status, stdout, stderr } = await inProcess(args, input, { env: { COLUMNS: '80' } });
  if (!mayShow) expect(stdout + stderr).not.toContain(secret);
  return { status, stdout, stderr };
};

export const widthOf = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

export const flipped = (release: string): string => `${goldenFolder}${release}/everything-flipped.config.json`;

export const hostile = JSON.stringify({
  ServiceSettings: { SiteURL: secret, [`x ${secret}`]: 1, EnableDeveloper: true },
  SqlSettings: { DriverName: secret, DataSource: secret, DataSourceReplicas: [secret, secret] },
  PluginSettings: { Plugins: { [secret]: { key: secret } }, PluginStates: { [secret]: { Enable: true } } },
});
