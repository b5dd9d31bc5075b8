import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { describeIssue } from '../../../src/index.js';
import { catalogue } from '../../../src/reports/events/catalogue/index.js';
import { diffEvents, reduceEvent, reduceEvents, verifyEvents } from '../../../src/reports/events/index.js';
import { canonicalEvent, describeEventFinding } from '../../../src/wording/event-findings.js';
import { canary, canaryAddress, canaryNumber, everythingOf, listen } from '../../support/hostile/canary.js';
import { sampledReleases } from '../../support/listening.js';
import { seed } from '../../support/seed.js';

/** Spares, so that shrinking makes no new ones. */
const spares = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? canary() : canaryAddress()));

const secret: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...spares) },
  fc.constantFrom<unknown>(
    canaryNumber,
    -canaryNumber,
    `${canaryNumber}`,
    [spares[0]],
    { [spares[1] as string]: spares[2] },
    null,
    true,
    '',
  ),
);

const listed = [...new Set(catalogue.flatMap(({ carries }) => Object.keys(carries)))];

/** Names that are declared somewhere, names that mean something to a program, and canaries. */
const name = fc.oneof(
  fc.constantFrom(...listed, 'category', 'type', 'version', 'name', 'ip', 'url', 'timestamp'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'toJSON', 'library', 'app', 'os', ''),
  fc.constantFrom(...spares),
);

const properties = fc.dictionary(name, fc.oneof({ maxDepth: 2 }, secret, fc.dictionary(name, secret)));

/** Events that let a number or a word leave have most to go wrong in them. */
const disclosing = catalogue.filter(({ carries }) => Object.values(carries).some(({ leaves }) => leaves !== 'nothing'));
const leavingNames = disclosing.flatMap(({ carries }) =>
  Object.keys(carries).filter((one) => carries[one]?.leaves !== 'nothing'),
);

const known = fc
  .oneof(fc.constantFrom(...catalogue), fc.constantFrom(...disclosing))
  .map(({ sender, type, category, carries }) => {
    const own = Object.fromEntries(Object.keys(carries).map((one, index) => [one, spares[index % spares.length]]));
    if (sender === 'mobile') return { type: 'screen', name: type, properties: own };
    return sender === 'client'
      ? { type: 'track', event: 'event', properties: { category, type, ...own } }
      : { type: 'track', event: type, properties: own };
  });

const word = fc.oneof(secret, fc.constantFrom('track', 'screen', 'event', 'api', 'identify', 'config_x'));

const unknown = fc.record(
  { type: word, event: word, name: word, properties: fc.oneof(properties, secret) },
  { requiredKeys: [] },
);

const spoiled = fc.dictionary(
  fc.oneof(fc.constantFrom(...listed), fc.constantFrom(...leavingNames, 'category', 'type')),
  secret,
  { maxKeys: 3 },
);

const renamed = fc.dictionary(fc.constantFrom('event', 'name', 'type'), secret, { maxKeys: 1 });

/** A call of the catalogue or of none, with canaries in any place. */
const call = fc
  .tuple(
    fc.oneof(known, unknown),
    properties,
    spoiled,
    renamed,
    fc.dictionary(name, fc.oneof(properties, secret)),
    properties,
  )
  .map(([base, more, spoils, renames, context, envelope]) => ({
    userId: spares[3],
    ...envelope,
    ...base,
    ...(typeof base.properties === 'object' && { properties: { ...more, ...(base.properties as object), ...spoils } }),
    ...renames,
    context,
  }));

const capture = fc.oneof(
  call,
  fc.array(call, { maxLength: 4 }),
  fc.record({
    batch: fc.oneof(fc.array(fc.oneof(call, secret), { maxLength: 4 }), secret),
    context: fc.oneof(properties, secret),
    traits: properties,
    integrations: properties,
  }),
  secret,
);

const spellings: readonly ((given: unknown) => unknown)[] = [
  (given) => given,
  (given) => JSON.stringify(given),
  (given) => `${JSON.stringify(given)}\n${JSON.stringify(given)}\n{"event": ${spares[5]}`,
];

test.prop([capture, fc.constantFrom(...sampledReleases), fc.constantFrom(...spellings)], { seed, numRuns: 300 })(
  'nothing of a canary remains of an event, in whatever place it stood, and nothing is raised',
  (given, release, spelled) => {
    const spoken = spelled(given);
    const reduced = reduceEvents(spoken, { release });
    const verified = verifyEvents(spoken, { release });
    for (const result of [reduced, reduceEvent(spoken, { release }), verified, diffEvents(spoken, [])])
      listen(everythingOf(result), 'a result');
    if (reduced.status === 'ok')
      listen(reduced.events.map(({ event }) => canonicalEvent(event)).join('\n'), 'the lines');
    if (verified.status === 'ok') listen(verified.findings.map(describeEventFinding).join('\n'), 'the findings');
    listen(reduced.issues.map(describeIssue).join('\n'), 'the issues');
  },
);

test.prop([call, fc.constantFrom(...sampledReleases)], { seed, numRuns: 500 })(
  'what is sent of an event is a word of the catalogue, a version, or a number in bounds',
  (given, release) => {
    const outcome = reduceEvents([given], { release });
    if (outcome.status !== 'ok') return;
    for (const { event } of outcome.events) {
      expect([...catalogue.map(({ type }) => type), 'event', 'other']).toContain(event.event);
      const left = [event.properties, ...Object.values(event.context ?? {})].flatMap((part) => Object.entries(part));
      for (const [, value] of left) {
        if (typeof value === 'number') expect(value).toBeLessThan(2 ** 31);
        else expect(value).toMatch(/^[a-zA-Z0-9_.-]{0,60}$/);
      }
    }
  },
);

test.prop([fc.array(known, { minLength: 1, maxLength: 6 }), fc.constantFrom(...sampledReleases)], {
  seed,
  numRuns: 200,
})('what is reduced stays as it is when it is reduced again', (given, release) => {
  const once = reduceEvents(given, { release });
  if (once.status !== 'ok') throw new Error('events were expected');
  const lines = once.events.map(({ event: { type, event, properties: left } }) =>
    type === 'screen' ? { type, name: event, properties: left } : { type, event, properties: left },
  );
  const again = reduceEvents(lines, { release });
  expect(again).toMatchObject({ status: 'ok', counts: once.counts, removed: {} });
  expect(again.status === 'ok' && again.events.map(({ event }) => event.properties)).toEqual(
    once.events.map(({ event }) => event.properties),
  );
});
