import type { Warning } from '../../src/index.js';
import { factsText } from '../../src/inputs/packet/facts-text.js';
import { buildReport, type ReportName, reportNames, securityCheck } from '../../src/reports.js';
import { describeWarning } from '../../src/wording/problems/issues.js';
import type { PageState } from './state.js';

/** A report that is made from the facts in a support packet. */
export type MadeName = ReportName | 'security-check';

/** What each is about. */
export const madeTitles: { readonly [N in MadeName]: string } = {
  activity: 'Activity: users, teams, channels and posts',
  license: 'License',
  server: 'Server: versions, database and memory',
  plugins: 'Plugins: how many',
  permissions: 'Permissions: roles and schemes',
  groups: 'Groups',
  'channel-moderation': 'Channel moderation',
  elasticsearch: 'Elasticsearch',
  'warn-metrics': 'Warnings about limits',
  'security-check': 'Security update check',
};

/** The reports of a server, those that its version sends. */
export const madeNames = ({ silent }: PageState): readonly MadeName[] =>
  silent === undefined ? [...reportNames, 'security-check'] : ['security-check'];

/** A report as its canonical text, or why there is none. */
export interface Made {
  readonly text?: string;
  /** The setting that switches it off: the text is what would be sent. */
  readonly off?: string;
  readonly notes: readonly string[];
}

/** What the packet does not say, and so is left out. */
const lacking = (warnings: readonly Warning[]): readonly string[] =>
  warnings.filter(({ code }) => code === 'unknownFacts').map(describeWarning);

/** One of the reports, from the facts of the support packet. */
export const madeReport = (name: MadeName, state: PageState): Made => {
  const { packet } = state.file ?? {};
  if (packet === undefined) return { notes: [] };
  const facts = factsText(packet);
  const { asLoaded } = state.context;
  const options = { release: state.silent ?? state.release, ...(asLoaded && { asLoaded }) };
  const make = (preview: boolean) => {
    const made =
      name === 'security-check'
        ? securityCheck(facts, { ...options, preview })
        : buildReport(name, facts, { ...options, preview });
    if (made.status !== 'ok') return made;
    const holds = 'payload' in made ? made.payload : { method: made.method, url: made.url, query: made.query };
    return { status: made.status, holds, warnings: made.warnings };
  };
  const made = make(false);
  const shown = made.status === 'disabled' ? make(true) : made;
  if (shown.status !== 'ok') return { notes: shown.status === 'invalid' ? ['the facts cannot be used'] : [] };
  const isEmpty = Object.keys(shown.holds).length === 0;
  return {
    ...(!isEmpty && { text: JSON.stringify(shown.holds) }),
    ...(made.status === 'disabled' && { off: made.reason }),
    notes: lacking(shown.warnings),
  };
};
