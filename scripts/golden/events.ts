/** Golden cases of events: a capture and its result. Captures named coded-… are made from the catalogue. */
import type { Release } from '../../src/index.js';
import type { PropertyClass } from '../../src/reports/events/catalogue/declare.js';
import { catalogue, type KnownEvent } from '../../src/reports/events/catalogue/index.js';
import { reduceEvents, verifyEvents } from '../../src/reports/events/index.js';
import { canonicalEvent } from '../../src/wording/event-findings.js';

/** The releases that have goldens of the other reports. */
const sampled = ['5.6', '5.36', '7.8', '9.11', '10.8'] as const satisfies readonly Release[];

const folder = 'reports/events';

/** Whether a file below golden/ holds a capture. */
export const isCapture = (file: string): boolean => file.endsWith('.capture.ndjson');

/** An id of the form that the software makes, and of nobody. */
const plantedId = 'k3m9d1r5s7fyz8wq2x4c6v0bnt';

const planted = (declared: PropertyClass): unknown => {
  if (declared.leaves === 'word') return declared.of.list?.[0] ?? '1.0';
  if (declared.leaves === 'number') return declared.of === 'milliseconds' ? 412.5 : 7;
  const texts = {
    id: plantedId,
    name: 'Town Square',
    role: 'system_admin, system_user',
    keyword: 'party',
    'free text': 'it was too slow',
    address: 'https://chat.example.com/planted',
  };
  return texts[declared.holds];
};

/** A call as its sender makes it, with every property that it may carry. */
const callOf = ({ sender, type, category = 'planted', carries }: KnownEvent): unknown => {
  const properties = Object.fromEntries(Object.entries(carries).map(([name, one]) => [name, planted(one)]));
  const context = { ip: '0.0.0.0', library: { name: 'analytics-go', version: '3.0.0' } };
  if (sender === 'mobile') return { type: 'screen', name: type, userId: plantedId, properties, context };
  if (sender === 'client')
    return {
      type: 'track',
      event: 'event',
      userId: plantedId,
      anonymousId: '00000000000000000000000000',
      properties: { category, type, ...properties },
      context,
    };
  return { type: 'track', event: type, userId: plantedId, properties, context: { ...context, ip: '192.0.2.7' } };
};

/** The captures that are made from the catalogue, with their text. */
export const codedCaptures = (): readonly (readonly [file: string, text: string])[] => {
  const text = `${catalogue.map((event) => JSON.stringify(callOf(event))).join('\n')}\n`;
  return sampled.map((release) => [`${folder}/${release}/coded-all.capture.ndjson`, text]);
};

const releaseOf = (file: string): string => file.split('/').at(-2) as string;

/** The golden file of a capture: each event on a line, then what was removed and what was found. */
export const goldenOfCapture = (file: string, text: string): readonly [file: string, text: string] => {
  const release = releaseOf(file);
  const [reduced, verified] = [reduceEvents(text, { release }), verifyEvents(text, { release })];
  if (reduced.status !== 'ok' || verified.status !== 'ok') throw new Error(`${file} holds no events`);
  const lines = [
    ...reduced.events.map(({ event }) => canonicalEvent(event)),
    JSON.stringify({ counts: reduced.counts, removed: reduced.removed, others: reduced.others }),
    ...verified.findings.map((finding) => JSON.stringify(finding)),
  ];
  return [file.replace('.capture.', '.told.'), `${lines.join('\n')}\n`];
};
