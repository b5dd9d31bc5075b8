import type { Node } from '../../json/node.js';
import type { Json } from './edit.js';
import { fileLengths } from './lengths.js';
import { hasNamesTwice } from './light.js';
import { none, type Proving } from './rounds.js';
import { type Input, ownRoutes, type RouteOutcome } from './routes.js';
import type { Steps } from './steps.js';

/** Files of certain lengths: filled up with white space, and with a name that no release knows. */
export function* tryFileLengths({ compare, shown, advance }: Proving, config: Json): Steps<void> {
  const expected = yield* compare.reference(shown, config);
  const { text, options } = shown(config, none);
  for (const length of fileLengths) {
    const missing = length - text.length;
    if (missing > 0)
      yield* compare.sameInput(
        { config, options, text: `${text}${' '.repeat(missing)}` },
        expected,
        'followed by spaces',
      );
    const filled = { ...config, Unknown: '' };
    const rest = length - JSON.stringify(filled).length;
    if (rest > 0) {
      const long = { ...filled, Unknown: 'x'.repeat(rest) };
      yield* compare.sameInput(
        { config: long, options, text: JSON.stringify(long) },
        expected,
        'with a long text under an unknown name',
      );
    }
    yield* advance();
  }
}

/** The text as it was given: every route has to make of its bytes what it makes of the config. */
export function* tryWhole(
  { compare, shown }: Proving,
  { config, text, node }: { readonly config: Json; readonly text: string; readonly node: Node },
  exactly: (input: Input) => RouteOutcome,
): Steps<void> {
  // So long a text is made once.
  const input = shown(config, none);
  const given = { config, text, options: input.options };
  if (hasNamesTwice(node)) yield* compare.sameInput(given, exactly(given), 'as it is given', ownRoutes.slice(1));
  else yield* compare.sameInput(given, yield* compare.reference(() => input, config), 'as it is given');
}
