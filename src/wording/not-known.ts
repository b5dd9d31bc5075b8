import type { NotKnown } from '../audit/explain/explanation.js';
import { counted } from './explain/sections.js';
import { describeUnknown } from './problems/deployment.js';
import { listed } from './problems/environment-remarks.js';

/** A variable, and where its value comes from. */
export const sourceText = ({ variable, because }: NotKnown): string =>
  `${variable ?? 'a variable'}, from ${describeUnknown(because)}`;

const mostNamed = 8;

/** Settings that are not known, each with where its value comes from. */
const namedSettings = (settings: readonly NotKnown[]): string => {
  const shown = settings.slice(0, mostNamed).map((one) => `${one.setting} (${sourceText(one)})`);
  const others = settings.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} more`])].join(', ');
};

/** What is not known of a payload, and what is done with the fields: one sentence, or none. */
export const notKnownText = (
  settings: readonly NotKnown[],
  fields: Iterable<string>,
  done: 'left out' | 'not counted' | 'unknown',
): string | undefined => {
  const names = [...fields];
  if (names.length === 0) return undefined;
  const some = settings.filter(({ because }) => because !== undefined);
  const open = settings.length - some.length;
  const reasons = [
    ...(some.length === 0 ? [] : [namedSettings(some)]),
    ...(open === 0 ? [] : [`${counted(open, 'other setting')} that the environment may set as well`]),
  ];
  const one = names.length === 1;
  const said = `${counted(names.length, 'field')} ${one ? 'is' : 'are'} ${done}, because settings are not known: ${reasons.join('; ')}`;
  return done === 'unknown' ? `${said}.` : `${said}. ${one ? 'The field' : 'The fields'}: ${listed(names)}`;
};
