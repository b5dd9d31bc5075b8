import { testsOf } from './declare.js';

export const config = {
  ...testsOf('test/canary.prop.test.ts', { speaksNothing: 'gives a payload of %s that speaks none' }),
  ...testsOf('test/types/types.test-d.ts', {
    byValue: 'takes a flag, an integer or a choice',
    noText: 'refuses text, list and map',
  }),
  ...testsOf('test/types/types.test-d.ts', { counts: 'counts lists alone' }),
  ...testsOf('test/golden/golden.test.ts', { golden: 'golden %s' }),
  ...testsOf('test/cli/commands/payload.test.ts', { optOut: 'says what is off, by what, and what is still sent' }),
  ...testsOf('test/wire/send-daily.test.ts', {
    daily: 'reports again when a day has passed',
    program: 'honours the opt-out',
    byDefault: 'sends the payload of its config',
  }),
  ...testsOf('test/audit/drift/drift.test.ts', { page: 'accounts for every field and every promise once' }),
  ...testsOf('test/audit/prove/prove.test.ts', { isDefault: 'is seen if an is-default bit depends on a prefix' }),
};

export const events = {
  ...testsOf('test/reports/events/canary.prop.test.ts', {
    nothingRemains: 'nothing of a canary remains of an event',
    closed: 'what is sent of an event is a word of the catalogue',
  }),
  ...testsOf('test/reports/events/reduce.test.ts', {
    reduced: 'is reduced to category and type',
    loadTimes: 'keep the time that loading took',
  }),
  ...testsOf('test/reports/events/catalogue.test.ts', { sentence: 'has an event for sentence %s, or says why not' }),
};

export const desktop = {
  ...testsOf('test/reports/sentry/sentry.test.ts', {
    secrets: 'sends no secret of',
    collects: 'keeps what the page promises to collect',
    sessions: 'needs the guard for what the client sends past its options',
  }),
  ...testsOf('test/reports/sentry/desktop.prop.test.ts', { nothingElse: 'leaves without a canary' }),
  ...testsOf('test/reports/sentry/desktop-texts.test.ts', {
    messages: 'a message',
    files: 'a file name',
    versions: 'a version',
  }),
  ...testsOf('test/reports/sentry/desktop.test.ts', {
    platform: 'leave as words of their lists and whole numbers',
    attachments: 'is taken away',
    captured: 'is judged, and no value is said',
    twenty: 'explains the twenty promises of the page',
  }),
};

export const mobile = {
  ...testsOf('test/reports/mobile-performance/mobile.prop.test.ts', { body: 'gives a body without a canary' }),
  ...testsOf('test/reports/mobile-performance/mobile.test.ts', {
    microseconds: 'are in the form that Chrome reads, in microseconds',
    traces: 'have the fourteen documented names, and one that is marked',
    device: 'holds no more than it may',
    gate: 'whether anything is sent',
  }),
};

export const serverErrors = {
  ...testsOf('test/reports/sentry/server-error.prop.test.ts', { nothingElse: 'leaves without a canary' }),
  ...testsOf('test/reports/sentry/server-error.test.ts', {
    secrets: 'leaves none of more than sixty planted secrets',
    stack: 'keeps the stack useful: type, package, function, file within the module, line',
    departures: 'is among the departures of a release',
  }),
};

export const mobileErrors = {
  ...testsOf('test/reports/sentry/mobile-error.test.ts', {
    secrets: 'leaves none of more than sixty planted secrets',
    kept: 'keeps message, actions, device, system and app, without identification',
  }),
};

export const daily = {
  ...testsOf('test/reports/tables.test.ts', {
    properties: '%s sends the fields of the tables',
    activity: 'is 0 in activity',
    features: 'has 15 features of a licence at 5.7',
    plugins: 'is -1 in the totals of plugins at %s',
    server: 'leaves out what the server leaves out',
  }),
  ...testsOf('test/reports/golden.test.ts', { speaksNothing: 'reports no text of $release $name' }),
};

export const securityCheck = testsOf('test/reports/daily/day.test.ts', {
  query: 'asks with nine keys in alphabetical order',
  build: 'takes the build %s as %s',
  optOut: 'has an opt-out of its own',
});

/** What shows that no report says anything else than it declares. */
export const everyReport = [
  config.speaksNothing,
  daily.speaksNothing,
  events.nothingRemains,
  mobile.body,
  desktop.nothingElse,
  serverErrors.nothingElse,
] as const;
