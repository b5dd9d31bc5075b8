import { expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { shownInGuides } from '../support/guides.js';

const shown = shownInGuides.filter(({ command }) => !command.startsWith('prove '));

it.for(shown)('prints what the guides show of $command', async ({ command, parts }) => {
  const { stdout } = await inProcess(command.split(' '), '', { env: { COLUMNS: '80' } });
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(stdout).toContain(part);
});

it('is shown in the guides by more than one command', () => {
  expect(shown.length).toBeGreaterThan(1);
});
