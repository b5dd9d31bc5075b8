import { type Embedded, type EmbeddedVersion, foundToPassOn, toPassOn } from '../../src/documents/page-data.js';
import { remarksToPassOn } from './remarks.js';
import type { PageState } from './state.js';
import { besidesIn, outboundOf } from './traffic.js';

/** What a page that is passed on holds of this one; nothing where there is no report. */
export const embeddedOf = (state: PageState): Embedded | EmbeddedVersion | undefined => {
  const { report, silent, release, file, context, embedded } = state;
  if (report?.status === 'silent') return { version: silent ?? release, found: foundToPassOn(report.found) };
  if (report?.status !== 'ok') return undefined;
  const found = file ? outboundOf(file.text, release, context) : besidesIn(embedded);
  const remarks = remarksToPassOn(state, report.explained);
  return {
    told: toPassOn(report.explained),
    payload: report.payload,
    ...(found && { besides: foundToPassOn(found) }),
    ...(remarks.length > 0 && { remarks }),
  };
};
