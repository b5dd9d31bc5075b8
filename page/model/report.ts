import type { Explained } from '../../src/audit.js';
import { explain } from '../../src/audit.js';
import { knownPayload } from '../../src/documents/known-payload.js';
import type { Embedded, EmbeddedVersion } from '../../src/documents/page-data.js';
import type { NotAConfig } from '../../src/index.js';
import { type Issue, planFor, type Release } from '../../src/index.js';
import type { ConfigOrigins, MaybeSilent } from '../../src/inputs/maybe-silent.js';
import { strangerIn } from '../../src/inputs/not-a-config.js';
import { byProperty, rowsOf, type SettingRow } from './rows.js';
import { type SilentReport, silentReport } from './silent.js';
import type { UpgradeOptions } from './upgrade.js';

/** Everything that is shown of a config, or why nothing is. */
export type PageReport =
  | {
      readonly status: 'ok';
      readonly told: Explained;
      readonly rows: readonly SettingRow[];
      /** The canonical text of the payload; where diagnostics are off, of the one that would be sent. */
      readonly payload: string;
    }
  | {
      readonly status: 'invalid';
      readonly issues: readonly Issue[];
      /** A server of the release repairs the file before it uses it. */
      readonly repairable?: true;
    }
  | SilentReport
  /** The file may be of a server that reports no configuration, and nobody said which version it is. */
  | { readonly status: 'unsure'; readonly doubt: MaybeSilent }
  | { readonly status: 'stranger'; readonly looks: NotAConfig };

/** What was put into the page of one config. */
type Inside = Embedded | Required<EmbeddedVersion>;

/** What is asked about: a file or none, and the version of the server. */
export interface Asked {
  readonly file?: { readonly text: string; readonly origins: ConfigOrigins };
  readonly embedded?: Inside;
  readonly release: Release;
  /** A version that reports no configuration. */
  readonly silent?: string;
  /** Somebody said which version it is; else it is a guess. */
  readonly known?: true;
  readonly context: UpgradeOptions;
}

/** What is shown of an explanation that was put into the page. */
const reportOfEmbedded = ({ told, payload }: Embedded): PageReport => {
  const byDefault = planFor(told.release).fromObject({}, { preview: true });
  const defaults = byProperty(byDefault.status === 'ok' ? byDefault.payload : {}, told.envelope);
  return { status: 'ok', told, rows: rowsOf(told, defaults), payload };
};

const reportOfConfig = (text: string, release: Release, context: UpgradeOptions): PageReport => {
  const told = explain(text, { ...context, release });
  if (told.status === 'invalid') {
    const repairable = !context.asLoaded && explain(text, { ...context, asLoaded: true, release }).status === 'ok';
    return { ...told, ...(repairable && { repairable }) };
  }
  const sent = planFor(release).canonicalFromText(text, { ...context, preview: true });
  if (sent.status === 'ok') {
    const known = knownPayload(sent.text, text, { ...context, release });
    return reportOfEmbedded({ told, payload: known.text });
  }
  return { status: 'invalid', issues: sent.status === 'invalid' ? sent.issues : [] };
};

/** What is shown of the text of a config. */
export const reportOf = (text: string, release: Release, context: UpgradeOptions): PageReport => {
  const looks = strangerIn(text);
  return looks === undefined ? reportOfConfig(text, release, context) : { status: 'stranger', looks };
};

/** What is shown of whatever is asked about. No verdict is given on a guess where the file may be of a silent server. */
export const answerOf = ({ file, embedded, release, silent, known, context }: Asked): PageReport | undefined => {
  const looks = file && strangerIn(file.text);
  if (looks !== undefined) return { status: 'stranger', looks };
  if (file === undefined && embedded !== undefined)
    return 'found' in embedded ? { status: 'silent', found: embedded.found } : reportOfEmbedded(embedded);
  if (silent !== undefined) return silentReport(file?.text, silent, context);
  if (file === undefined) return undefined;
  const doubt = known ? undefined : file.origins.maybeSilent;
  if (doubt?.because === 'held' || doubt?.because === 'lacked') return { status: 'unsure', doubt };
  const report = reportOfConfig(file.text, release, context);
  return doubt !== undefined && report.status === 'ok' ? { status: 'unsure', doubt } : report;
};
