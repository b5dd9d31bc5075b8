import type { Table } from '../../formats/table.js';
import type { AnswerData, Answered, AnswerForm, Report } from '../../reports/report.js';
import type { Output } from '../print.js';
import { eventCountTables, eventFindingTables, eventTables, explainedEventTables } from './report-events.js';
import {
  differenceTables,
  fieldTables,
  findingTables,
  measurementTables,
  partTables,
  promiseTables,
} from './reports.js';

/** What an answer is about. */
export interface AnswerSubject {
  readonly report: Report;
  /** Whether the config among the facts is taken as the server loads it. */
  readonly asLoaded: boolean;
  /** The event that was asked for. */
  readonly event?: string | undefined;
  /** What the files are called. */
  readonly files: { readonly a: string; readonly b: string };
  /** The findings that a baseline has. */
  readonly known?: ReadonlySet<object> | undefined;
}

/** An answer as data of a form and as tables. */
interface AnswerTables {
  readonly output: Output;
  readonly tables: readonly Table[];
}

const shownAs: {
  readonly [F in Exclude<AnswerForm, 'report'>]: (data: AnswerData[F], subject: AnswerSubject) => AnswerTables;
} = {
  events: (data) => ({ output: { form: 'events@1', data }, tables: eventTables(data) }),
  findings: (findings, { known }) => ({
    output: { form: 'report-verification@1', data: { findings } },
    tables: findingTables(findings, known),
  }),
  eventFindings: (data, { known }) => ({
    output: { form: 'events-verification@1', data },
    tables: eventFindingTables(data, known),
  }),
  differences: (differences) => ({
    output: { form: 'report-diff@1', data: { differences } },
    tables: differenceTables(differences),
  }),
  eventCounts: (data, { files }) => ({
    output: { form: 'events-diff@1', data: { ...data, files } },
    tables: eventCountTables(data, files),
  }),
  fields: (data, { asLoaded }) => {
    const { release, fields, remarks } = data;
    return {
      output: { form: 'report-explanation@1', data: { release, asLoaded, fields, remarks } },
      tables: fieldTables(data),
    };
  },
  parts: (data, { report }) => ({
    output: { form: 'error-explanation@1', data },
    tables: partTables(report.title, data),
  }),
  promises: (data) => ({ output: { form: 'kept-promises@1', data }, tables: promiseTables(data) }),
  measurements: (measurements) => ({
    output: { form: 'measurements@1', data: { measurements } },
    tables: measurementTables(measurements),
  }),
  explainedEvents: (data, { event }) => ({
    output: { form: 'events-explanation@1', data },
    tables: explainedEventTables(data, event),
  }),
};

/** How an answer is shown, by the form of its data. */
export const shown = ({ form, data }: Exclude<Answered, { form: 'report' }>, subject: AnswerSubject): AnswerTables =>
  (shownAs[form] as (given: typeof data, about: AnswerSubject) => AnswerTables)(data, subject);
