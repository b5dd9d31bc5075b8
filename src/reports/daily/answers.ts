import type { DailyEvent } from '../../field-map/daily/index.js';
import type { Departure } from '../../field-map/departures.js';
import { type Release, releases } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { dailyFor } from '../../transform/daily.js';
import { canonicalText } from '../../transform/plan.js';
import { isConfigEvent, isDailyEvent } from '../../wire/detect.js';
import { departuresIn } from '../departures.js';
import type { Report } from '../report.js';
import { configAllowLists, dailyAllowLists } from './allow-list.js';
import { buildReport, eventsOfReport, type ReportName, reportNames } from './build.js';
import { dailyCalls } from './day.js';
import { messageDepartures } from './departures.js';
import { explainReport } from './explain.js';
import { factsDiff, factsOptions, fieldsAnswer, outcomeAnswer } from './facts.js';
import { verifyDaily } from './verify.js';

const says: { readonly [N in ReportName]: string } = {
  activity: 'how much the server is used: accounts, channels, posts',
  license: 'the licence, without any name or address in it',
  server: 'version, database, operating system',
  plugins: 'how many plugins there are',
  permissions: 'what each role may do, in the system and in each scheme of teams',
  groups: 'how many groups there are, and how they are used',
  'channel-moderation': 'in how many channels guests or users may do less',
  elasticsearch: 'the version of the search engine',
  'warn-metrics': 'which in-product warnings were raised',
};

const takes: Report['takes'] = {
  file: 'facts',
  release: 'a point',
  releaseFor: ['build', 'explain', 'verify', 'diff'],
};

const departuresOf = (events: readonly DailyEvent[], release: Release): readonly Departure[] =>
  departuresIn(events.flatMap((event) => dailyFor(release).events.get(event) ?? []));

const onceADay = 'at each start and once a day';

const daily = (name: ReportName): Report => {
  const events = eventsOfReport(name);
  return {
    name,
    title: `The report ${name}`,
    says: says[name],
    sender: 'server',
    when: onceADay,
    sentBy: () => releases.filter((release) => events.some((event) => dailyFor(release).events.has(event))),
    takes,
    build: (text, asked) =>
      outcomeAnswer(buildReport(name, text, factsOptions(asked)), ({ release, payload }) => ({
        status: 'ok',
        form: 'report',
        data: canonicalText(payload),
        ...(Object.keys(payload).length === 0 && { sentNothing: release }),
      })),
    explain: (asked, facts = '{}') => fieldsAnswer(explainReport(name, facts, factsOptions(asked))),
    verify: (text, { release = '' }) =>
      verifyDaily((event) => (events as readonly string[]).includes(event), dailyAllowLists, text, release),
    diff: factsDiff(
      (facts, options) => buildReport(name, facts, options),
      ({ payload }) => payload,
    ),
    departures: (release) => departuresOf(events, release),
  };
};

/** The daily reports of a server other than its config. */
export const dailyReports: readonly Report[] = reportNames.map(daily);

/** Everything that a server sends in a day, its config too. */
export const wholeDay: Report = {
  name: 'daily',
  title: 'Everything of a day',
  says: 'all daily reports and the config, as one request body',
  sentBy: () => releases,
  sender: 'server',
  when: onceADay,
  takes,
  build: (text, asked) =>
    outcomeAnswer(dailyCalls(text, factsOptions(asked)), ({ batch }) => ({
      status: 'ok',
      form: 'report',
      data: JSON.stringify(batch.body),
    })),
  explain: (asked, facts = '{}') => {
    const answers = reportNames.map((name) => explainReport(name, facts, factsOptions(asked)));
    const [first] = answers;
    if (first?.status !== 'ok') return fieldsAnswer(first as NonNullable<typeof first>);
    const all = answers.filter((answer) => answer.status === 'ok');
    return fieldsAnswer({
      ...first,
      fields: all.flatMap(({ fields }) => fields),
      remarks: all.flatMap(({ remarks }) => remarks),
    });
  },
  verify: (text, { release = '' }) =>
    verifyDaily(
      (event) => isDailyEvent(event) || isConfigEvent(event),
      (point) => new Map([...configAllowLists(point), ...dailyAllowLists(point)]),
      text,
      release,
    ),
  diff: factsDiff(
    (facts, options) => dailyCalls(facts, options),
    ({ calls }) => calls,
  ),
  departures: (release) =>
    Object.entries(messageDepartures).flatMap(([property, timeline]) => {
      const instead = at(timeline, release);
      return instead === undefined ? [] : [{ event: 'every message', property, instead }];
    }),
};
