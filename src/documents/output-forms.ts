/** The forms of JSON that the command prints of its own. Payloads, requests and schemas have forms of others. */
import type { CanaryKit } from '../audit/canary/canary.js';
import type { FoundCanary } from '../audit/canary/search.js';
import type { Collection } from '../audit/collect/collection.js';
import type { ConfigHistory } from '../audit/config-history/config-history.js';
import type { Diff } from '../audit/diff/diff.js';
import type { Drift } from '../audit/drift/drift.js';
import type { EventDrift } from '../audit/drift/event-drift.js';
import type { Explained, ExplainedSetting } from '../audit/explain/explanation.js';
import type { ExplainedField } from '../audit/explain/fields.js';
import type { FieldSpan, ListedField } from '../audit/history/history.js';
import type { SettingHistory } from '../audit/history/setting.js';
import type { Capacity } from '../audit/map/capacity.js';
import type { MapDiff } from '../audit/map/diff.js';
import type { SettingsDiff } from '../audit/map/settings.js';
import type { Outbound } from '../audit/outbound/answer.js';
import type { Proof } from '../audit/prove/proof.js';
import type { CaptureFinding } from '../audit/verify/findings.js';
import type { Verdict } from '../audit/verify/verdict.js';
import type { Departure } from '../field-map/departures.js';
import type { Finding } from '../field-map/lints/lint.js';
import type { MapEntry } from '../field-map/map-at.js';
import type { Release } from '../releases/points.js';
import type { AnswerData, ReportSender } from '../reports/report.js';
import type { Baseline, WithBaseline } from './baseline.js';

type Ok<T> = Extract<T, { readonly status: 'ok' }>;

/** The history of a field; of a file also what it is there. */
interface FieldHistory {
  /** As in `config_service.isdefault_site_url`. */
  readonly field: string;
  /** The version that was asked for, where it reports no configuration. */
  readonly version?: string;
  readonly reportsConfig?: false;
  readonly history: readonly FieldSpan[];
  readonly release?: Release;
  readonly asLoaded?: boolean;
  /** What is sent in it of the file; `null` where it is not sent. */
  readonly here?: ExplainedField | null;
}

/** The history of a setting; of a file also what it is there. */
interface SettingHistoryText extends SettingHistory {
  /** The version that was asked for, where it reports no configuration. */
  readonly version?: string;
  readonly reportsConfig?: false;
  readonly release?: Release;
  readonly asLoaded?: boolean;
  /** What becomes of it in the file; `null` where it is not there. */
  readonly here?: ExplainedSetting | null;
  /** What is sent of it where it is not in the file. */
  readonly byDefault?: readonly ExplainedField[];
}

/** When what is sent changed, and which rows of the input, from 1 on, cannot be read. */
interface RowHistoryText extends Omit<ConfigHistory, 'unread'> {
  readonly unread: readonly number[];
  /** Those of them of which it is known when they were written. */
  readonly unreadAt: readonly { readonly row: number; readonly at: string }[];
}

/** A finding, and the files in which it is; absent where there is only one, and where it is in none. */
type FindingInFiles = CaptureFinding & { readonly files?: readonly string[] };

/** A config with canaries, and the payload that it must give: both have forms of others. */
interface CanaryKitText extends Omit<CanaryKit, 'config' | 'payload'> {
  readonly config: { readonly [section: string]: unknown };
  readonly payload: { readonly [event: string]: unknown };
}

/** A report as `report --list` has it. */
interface ReportListed {
  readonly name: string;
  /** The program that sends it. */
  readonly sender: ReportSender;
  /** Which versions of it do, in words. */
  readonly releases: string;
  /** When, in words. */
  readonly when: string;
  /** What it is made from. */
  readonly takes: string;
  readonly says: string;
}

/**
 * Every form by its name and number, one line each. JSON of a form begins with `"format": "mm-diagnostics/NAME@NUMBER"`;
 * the number grows when programs that read it must change. `npm run schemas` makes a JSON Schema of each.
 */
export interface OutputForms {
  /** `explain FILE`. With `--section` or `--only` it has fewer settings and fields; the totals are of the whole file. */
  readonly 'explanation@1': Explained;
  /** `explain --field F`. */
  readonly 'field-history@1': FieldHistory;
  /** `explain --field SETTING`. */
  readonly 'setting-history@1': SettingHistoryText;
  /** `diff A B`. */
  readonly 'diff@1': Ok<Diff>;
  /** `history ROWS`. */
  readonly 'history@1': RowHistoryText;
  /** `verify CAPTURE`. */
  readonly 'verification@1': WithBaseline<Omit<Verdict, 'findings'> & { readonly findings: readonly FindingInFiles[] }>;
  /** `collect`. */
  readonly 'collection@1': Collection;
  /** `verify CAPTURE --canary`. */
  readonly 'canary-search@1': WithBaseline<{ readonly canaries: readonly (FoundCanary & { readonly file: string })[] }>;
  /** `canary`. */
  readonly 'canary-kit@1': CanaryKitText;
  /** `prove FILE`. */
  readonly 'proof@1': Proof;
  /** `outbound`, and `explain` of a version that reports no configuration. */
  readonly 'outbound@1': Ok<Outbound>;
  /** `outbound --hosts`. */
  readonly 'hosts@1': { readonly hosts: readonly string[] };
  /** `report --list`. */
  readonly 'report-list@1': { readonly reports: readonly ReportListed[] };
  /** `explain --report`, of a report that is made from facts. */
  readonly 'report-explanation@1': AnswerData['fields'] & { readonly asLoaded: boolean };
  /** `explain --report`, of a report of errors. */
  readonly 'error-explanation@1': AnswerData['parts'];
  /** `explain --report desktop-error`. */
  readonly 'kept-promises@1': AnswerData['promises'];
  /** `explain --report mobile-performance`. */
  readonly 'measurements@1': { readonly measurements: AnswerData['measurements'] };
  /** `verify --report`. */
  readonly 'report-verification@1': WithBaseline<{ readonly findings: AnswerData['findings'] }>;
  /** `diff --report`. */
  readonly 'report-diff@1': { readonly differences: AnswerData['differences'] };
  /** `report events`. */
  readonly 'events@1': AnswerData['events'];
  /** `explain --report events`. */
  readonly 'events-explanation@1': AnswerData['explainedEvents'];
  /** `verify --report events`. */
  readonly 'events-verification@1': WithBaseline<AnswerData['eventFindings']>;
  /** `diff --report events`. */
  readonly 'events-diff@1': AnswerData['eventCounts'] & { readonly files: { readonly a: string; readonly b: string } };
  /** `map list --release R`. */
  readonly 'field-map@1': { readonly fields: readonly (Omit<ListedField, 'rule'> & MapEntry)[] };
  /** `map check`. */
  readonly 'map-check@1': WithBaseline<{ readonly findings: readonly Finding[] }>;
  /** `map diff R1 R2`. */
  readonly 'map-diff@1': WithBaseline<MapDiff>;
  /** `map settings R1 R2`. */
  readonly 'settings-diff@1': SettingsDiff;
  /** `map capacity`. */
  readonly 'capacity@1': Capacity;
  /** `map differences`. */
  readonly 'differences@1': { readonly differences: readonly Departure[] };
  /** `map drift`. */
  readonly 'drift@1': WithBaseline<Drift & { readonly unread: number; readonly events?: EventDrift }>;
  /** The file of `--baseline`, which `--write-baseline` writes. */
  readonly 'baseline@1': Baseline;
}

/** The name of a form with its number. */
export type OutputForm = keyof OutputForms;

/** The first member of the JSON of a form. */
export const formatOf = <F extends OutputForm>(form: F): `mm-diagnostics/${F}` => `mm-diagnostics/${form}`;
