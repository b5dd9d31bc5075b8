import { expect, it } from 'vitest';
import { variablesIn } from '../../page/model/variables.js';

it('reads variables as the command does, and says what it makes of them', () => {
  expect(variablesIn(' \n')).toEqual({ warnings: [], notes: [] });
  expect(variablesIn('MM_A="x" # c\nhunter2 hunter2\nMM_B=$C')).toEqual({
    env: { MM_A: 'x' },
    warnings: [
      'line 2 is not NAME=value, and is not used',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what compose fills in
      'values with ${…} or $NAME, and of names without a value, come from elsewhere; they are unknown here and not applied: MM_B',
    ],
    notes: [expect.stringContaining('docker run'), expect.stringContaining('systemd')],
  });
});

it('uses nothing of another form, and says how to get the list', () => {
  const variables = variablesIn('services:\n  chat:\n    environment:\n      MM_A: "7"\n');
  expect(variables).toEqual({ error: expect.stringContaining('docker inspect'), warnings: [], notes: [] });
});
