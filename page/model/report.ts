import { explain } from '../../src/audit.js';
import { type Issue, planFor, type Release } from '../../src/index.js';
import type { Embedded } from '../../src/inspector/embedded.js';
import { byProperty, type Explained, type Row, rowsOf } from './rows.js';
import { type Stranger, strangerIn } from './stranger.js';
import type { Context } from './upgrade.js';

/** Everything that is shown of a config, or why nothing is. */
export type Report =
  | {
      readonly status: 'ok';
      readonly told: Explained;
      readonly rows: readonly Row[];
      /** The canonical text of the payload; where diagnostics are off, of the one that would be sent. */
      readonly payload: string;
    }
  | {
      readonly status: 'invalid';
      readonly issues: readonly Issue[];
      /** A server of the release repairs the file before it uses it. */
      readonly repairable?: true;
    }
  | { readonly status: 'stranger'; readonly looks: Stranger };

/** What is shown of an explanation that was put into the page. */
export const reportOfEmbedded = ({ told, payload }: Embedded): Report => {
  const byDefault = planFor(told.release).fromObject({}, { preview: true });
  const defaults = byProperty(byDefault.status === 'ok' ? byDefault.payload : {}, told.envelope);
  return { status: 'ok', told, rows: rowsOf(told, defaults), payload };
};

/** What is shown of the text of a config. */
export const reportOf = (text: string, release: Release, context: Context): Report => {
  const looks = strangerIn(text);
  if (looks !== undefined) return { status: 'stranger', looks };
  const told = explain(text, { ...context, release });
  if (told.status === 'invalid') {
    const repairable = !context.asLoaded && explain(text, { ...context, asLoaded: true, release }).status === 'ok';
    return { ...told, ...(repairable && { repairable }) };
  }
  const sent = planFor(release).canonicalFromText(text, { ...context, preview: true });
  if (sent.status === 'ok') return reportOfEmbedded({ told, payload: sent.text });
  return { status: 'invalid', issues: sent.status === 'invalid' ? sent.issues : [] };
};
