import { type Explained, explain } from '../../src/audit.js';
import { knownPayload } from '../../src/documents/known-payload.js';
import type { Embedded, EmbeddedVersion } from '../../src/documents/page-data.js';
import { type Issue, type NotAConfig, planFor, type Release } from '../../src/index.js';
import type { ConfigOrigins, MaybeSilent } from '../../src/inputs/maybe-silent.js';
import { strangerIn } from '../../src/inputs/not-a-config.js';
import { type SilentReport, silentReport } from './silent.js';
import type { UpgradeOptions } from './upgrade.js';

/** Everything that is shown of a config, or why nothing is. */
export type PageReport =
  | {
      readonly status: 'ok';
      readonly explained: Explained;
      /** The canonical text of the payload; where telemetry is off, of the one that would be sent. */
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
  readonly file?: { readonly text: string; readonly origins: ConfigOrigins; readonly stranger?: NotAConfig };
  readonly embedded?: Inside;
  readonly release: Release;
  /** A version that reports no configuration. */
  readonly silent?: string;
  /** Somebody said which version it is; else it is a guess. */
  readonly known?: true;
  readonly context: UpgradeOptions;
}

/** The canonical text of the payload, without what is not known. */
const payloadOf = (text: string, release: Release, context: UpgradeOptions): string => {
  const sent = planFor(release).canonicalFromText(text, { ...context, preview: true });
  return sent.status === 'ok' ? knownPayload(sent.text, text, { ...context, release }).text : '';
};

const reportOfConfig = (text: string, release: Release, context: UpgradeOptions): PageReport => {
  const explained = explain(text, { ...context, release });
  if (explained.status === 'invalid') {
    const repairable = !context.asLoaded && explain(text, { ...context, asLoaded: true, release }).status === 'ok';
    return { ...explained, ...(repairable && { repairable }) };
  }
  let payload: string | undefined;
  return {
    status: 'ok',
    explained,
    // The verdict does without it.
    get payload() {
      payload ??= payloadOf(text, release, context);
      return payload;
    },
  };
};

/** What is shown of the text of a config. */
export const reportOf = (text: string, release: Release, context: UpgradeOptions): PageReport => {
  const looks = strangerIn(text);
  return looks === undefined ? reportOfConfig(text, release, context) : { status: 'stranger', looks };
};

/** What is shown of whatever is asked about. No verdict is given on a guess where the file may be of a silent server. */
export const answerOf = ({ file, embedded, release, silent, known, context }: Asked): PageReport | undefined => {
  if (file?.stranger !== undefined) return { status: 'stranger', looks: file.stranger };
  if (file === undefined && embedded !== undefined)
    return 'found' in embedded
      ? { status: 'silent', found: embedded.found }
      : { status: 'ok', explained: embedded.told, payload: embedded.payload };
  if (silent !== undefined) return silentReport(file?.text, silent, context);
  if (file === undefined) return undefined;
  const doubt = known ? undefined : file.origins.maybeSilent;
  if (doubt?.because === 'held' || doubt?.because === 'lacked') return { status: 'unsure', doubt };
  const report = reportOfConfig(file.text, release, context);
  return doubt !== undefined && report.status === 'ok' ? { status: 'unsure', doubt } : report;
};
