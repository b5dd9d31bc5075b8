import { expect, it } from 'vitest';
import { events } from '../../src/field-map/config/index.js';
import { sendingOrder } from '../../src/field-map/sending-order.js';
import { payloadOrThrow, trackCalls } from '../../src/index.js';

const userId = 'abcdefghijklmnopqrstuvwxyz';

it('calls once for each event, in the order of the server', () => {
  const payload = payloadOrThrow('{}', { release: '5.7' });
  const calls = trackCalls(payload, { userId });
  expect(calls.map(({ event }) => event)).toEqual(sendingOrder);
  for (const call of calls) expect(call).toEqual({ userId, event: call.event, properties: payload[call.event] });
});

it.for([
  ['3.7', 'config_service'],
  ['5.8', 'config_service'],
  ['10.3', 'config_service'],
])('sends every event at %s', ([release = '', first]) => {
  const payload = payloadOrThrow('{}', { release });
  const calls = trackCalls(payload, { userId });
  expect(calls.map(({ event }) => event).sort()).toEqual(Object.keys(payload).sort());
  expect(calls[0]?.event).toBe(first);
});

it('sends one event that holds all the others from 10.4 on', () => {
  const payload = payloadOrThrow('{}', { release: '10.4' });
  expect(trackCalls(payload, { userId })).toEqual([{ userId, event: 'configs', properties: payload.configs }]);
});

it('orders no event that the map does not have', () => {
  expect(sendingOrder.filter((event) => !Object.hasOwn(events, event))).toEqual([]);
  expect(new Set(sendingOrder).size).toBe(sendingOrder.length);
});
