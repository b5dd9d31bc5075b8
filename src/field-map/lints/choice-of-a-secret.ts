import { type Lint, once } from './lint.js';

const secretName =
  /(?:url|uri|link|path|directory|host|server|address|email|key|secret|password|token|salt|user|username)$/i;

export const choiceOfASecret: Lint = {
  name: 'choice-of-a-secret',
  description: 'A setting that is named like an address, a path or a secret is not a choice.',
  tip: 'declare it as text',
  check: ({ releases }) =>
    once(
      releases.flatMap(({ release, settings }) =>
        [...settings.values()]
          .filter(({ path, setting }) => setting.kind === 'choice' && secretName.test(path))
          .map(({ path }) => ({ what: `${path} is declared as a choice`, release })),
      ),
    ),
};
