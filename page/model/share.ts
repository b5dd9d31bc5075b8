import { type Embedded, type EmbeddedVersion, foundToPassOn, toPassOn } from '../../src/documents/page-data.js';
import type { PageState } from './state.js';
import { besidesIn, outboundOf } from './traffic.js';

/** What a page that is passed on holds of this one; nothing where there is no report. */
export const embeddedOf = ({
  report,
  silent,
  release,
  file,
  context,
  embedded,
}: PageState): Embedded | EmbeddedVersion | undefined => {
  if (report?.status === 'silent') return { version: silent ?? release, found: foundToPassOn(report.found) };
  if (report?.status !== 'ok') return undefined;
  const found = file ? outboundOf(file.text, release, context) : besidesIn(embedded);
  return {
    told: toPassOn(report.explained),
    payload: report.payload,
    ...(found && { besides: foundToPassOn(found) }),
  };
};
