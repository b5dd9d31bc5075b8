import { describe, expectTypeOf, it } from 'vitest';
import {
  dotted,
  event,
  eventPerScheme,
  forScheme,
  joined,
  rounded,
  unlessZero,
  value,
} from '../../src/field-map/daily/rules.js';
import type { AnyRule } from '../../src/field-map/rules.js';
import { value as settingValue } from '../../src/field-map/rules.js';
import { clientEvents, id } from '../../src/reports/events/catalogue/declare.js';
import { type AllowList, flag, listOf, record, type SaidLeaf, said } from '../../src/reports/shared/allow-list.js';

describe('what a rule about facts may read', () => {
  it('takes a fact of its kind', () => {
    expectTypeOf(value('activity.posts')).toExtend<AnyRule>();
    joined('permissions.systemUser');
    rounded('activity.storageBytes', 8, 'license.features.cloud');
    unlessZero('elasticsearch.serverVersion');
    dotted('server.version', 'server.buildNumber');
  });

  it('takes no list by value, and no other kind', () => {
    // @ts-expect-error a list
    value('permissions.systemUser');
    // @ts-expect-error an integer
    joined('activity.posts');
    // @ts-expect-error a choice
    unlessZero('server.version');
    // @ts-expect-error no fact has this name
    value('activity.postz');
  });

  it('knows settings from facts, and facts from those of a scheme', () => {
    // @ts-expect-error a setting
    value('LogSettings.EnableFile');
    // @ts-expect-error a fact
    settingValue('activity.posts');
    // @ts-expect-error a fact of a scheme
    event({ scheme_id: forScheme.value('teamSchemes.id') });
    // @ts-expect-error no fact of a scheme
    eventPerScheme({ posts: value('activity.posts') });
  });

  it('cannot be reached by writing the rule as data', () => {
    // @ts-expect-error a list by value
    event({ users: { rule: 'value', setting: 'permissions.systemUser' } });
  });
});

describe('what an event is declared with', () => {
  const shared = { category: 'api', seen: { in: ['5.7'] } } as const;

  it('has a phrase, and so has each of its properties', () => {
    clientEvents(shared, { x: { phrase: 'it happened', carries: { y: id('who did it') } } });
    // @ts-expect-error no phrase
    clientEvents(shared, { x: { carries: {} } });
    // @ts-expect-error no phrase
    clientEvents(shared, { x: { phrase: 'it happened', carries: { y: id() } } });
    // @ts-expect-error no phrase
    clientEvents(shared, { x: { phrase: 'it happened', carries: { y: { leaves: 'nothing', holds: 'id' } } } });
  });
});

describe('what a report may hold', () => {
  it('has a phrase at every place', () => {
    expectTypeOf(record({ x: said('whether it was so', flag) })).toExtend<AllowList<SaidLeaf>>();
    expectTypeOf(listOf(2, record({ x: said('whether it was so', flag) }))).toExtend<AllowList<SaidLeaf>>();
    expectTypeOf(record({ x: flag })).not.toExtend<AllowList<SaidLeaf>>();
    expectTypeOf(listOf(2, record({ x: flag }))).not.toExtend<AllowList<SaidLeaf>>();
  });
});
