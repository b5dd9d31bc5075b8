import { maybeSilentText } from '../../src/wording/maybe-silent.js';
import { type PageState, problemOf } from './state.js';
import { silentVerdictOf, verdictOf } from './verdict.js';

/** What became of a file, for those who do not see the page. */
export const spokenText = ({ file, problem, report, started }: PageState): string => {
  if (problem !== undefined) return problem.title;
  if (file === undefined && started !== undefined) return `Variables of ${started.name} are read. Add the config.json.`;
  if (report === undefined || (file === undefined && report.status !== 'silent')) return '';
  switch (report.status) {
    case 'invalid':
    case 'stranger':
      return problemOf(file?.name ?? 'This file', report)?.title ?? '';
    case 'unsure':
      return `Choose the version. ${maybeSilentText(report.doubt)}`;
    case 'silent': {
      const { finding, rest } = silentVerdictOf(report.found);
      return `${finding} ${rest}`;
    }
    default: {
      const { finding, rest } = verdictOf(report.explained, false);
      return `${finding} ${rest}`;
    }
  }
};

/** The title of the window: the finding, and the file. */
export const titleText = ({ file, report }: PageState): string => {
  const name = file?.name ?? 'shared report';
  if (report?.status === 'ok') return `${verdictOf(report.explained, false).finding.replace(/\.$/, '')}: ${name}`;
  if (report?.status === 'silent') return `No telemetry of the configuration: ${name}`;
  return 'What your Mattermost server sends home';
};
