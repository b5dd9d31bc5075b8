import type { Explained } from '../../src/audit.js';
import { describeWarning } from '../../src/index.js';
import { isMisspelt } from '../../src/wording/problems/issues.js';
import type { PageState } from './state.js';
import { counted } from './words.js';

/** What to know of the file, of the packet that it came in, and of what starts the server. */
export const remarksOf = ({ file, started, embedded }: PageState, explained?: Explained): readonly string[] => [
  ...(file?.warnings ?? []),
  ...(started?.warnings ?? []),
  ...(explained?.warnings ?? [])
    .filter((warning) => warning.code !== 'unknownNames' || isMisspelt(warning))
    .map(describeWarning),
  ...(embedded && 'remarks' in embedded && file === undefined ? (embedded.remarks ?? []) : []),
];

/** The loud beginning of a remark: it names nothing of the file. */
const loudPart = /^[A-Z][A-Z0-9 -]{7,}(?![a-z])/;

/** What of that may be passed on: that the opt-out does not work, and how much is not known. */
export const remarksToPassOn = (state: PageState, explained: Explained): readonly string[] => {
  const unknown = new Set((explained.notKnown ?? []).flatMap(({ fields }) => fields)).size;
  return [
    ...remarksOf(state, explained).flatMap((text) => loudPart.exec(text)?.[0].trim() ?? []),
    ...(unknown === 0 ? [] : [`${counted(unknown, 'more fact is', 'more facts are')} not known`]),
  ];
};
