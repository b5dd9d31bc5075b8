import { describe, expectTypeOf, it } from 'vitest';
import { count, isDefault, type Rule, value } from '../src/field-map/rules.js';
import type { Result } from '../src/index.js';
import { type Way, way } from '../src/outbound/declare.js';
import type { words } from '../src/schema/vocabularies.js';
import type { ConfigOf, KindOf, PathOf } from '../src/schema.js';

describe('what may be reported by value', () => {
  it('takes a flag, an integer or a choice', () => {
    expectTypeOf(value('LogSettings.EnableFile')).toEqualTypeOf<Rule>();
    expectTypeOf(value('ServiceSettings.ReadTimeout')).toEqualTypeOf<Rule>();
    expectTypeOf(value('ServiceSettings.WebserverMode')).toEqualTypeOf<Rule>();
  });

  it('refuses text, list and map', () => {
    // @ts-expect-error a text
    value('ServiceSettings.SiteURL');
    // @ts-expect-error a list
    value('SqlSettings.DataSourceReplicas');
    // @ts-expect-error a map
    value('PluginSettings.Plugins');
  });

  it('cannot be reached by writing the rule as data', () => {
    // @ts-expect-error a text
    const leak: Rule = { rule: 'value', setting: 'ServiceSettings.SiteURL' };
    expectTypeOf(leak).toEqualTypeOf<Rule>();
    expectTypeOf<'ServiceSettings.SiteURL'>().not.toExtend<PathOf<'flag' | 'integer' | 'choice'>>();
  });

  it('has no vocabulary but of words and grammars', () => {
    // @ts-expect-error a vocabulary cannot be written by hand
    const open: ReturnType<typeof words> = { name: 'open', list: undefined, has: () => true };
    expectTypeOf(open.name).toEqualTypeOf<string>();
  });
});

describe('what the other rules read', () => {
  it('counts lists alone', () => {
    count('SqlSettings.DataSourceReplicas');
    // @ts-expect-error a text
    count('ServiceSettings.SiteURL');
  });

  it('compares with a constant of the same type', () => {
    isDefault('ServiceSettings.SiteURL', '');
    // @ts-expect-error a number
    isDefault('ServiceSettings.SiteURL', 0);
    // @ts-expect-error a map
    isDefault('PluginSettings.Plugins');
  });
});

describe('the types of a config', () => {
  it('knows kinds and values', () => {
    expectTypeOf<KindOf<'ServiceSettings.SiteURL'>>().toEqualTypeOf<'text'>();
    expectTypeOf<KindOf<'MessageExportSettings.GlobalRelaySettings.CustomerType'>>().toEqualTypeOf<'choice'>();
    const config: ConfigOf<'5.6'> = { ServiceSettings: { SiteURL: 'https://chat.example.com', ReadTimeout: null } };
    expectTypeOf(config).toExtend<ConfigOf<'5.6'>>();
    // @ts-expect-error a number where a text belongs
    const wrong: ConfigOf<'5.6'> = { ServiceSettings: { SiteURL: 1 } };
    expectTypeOf(wrong).toExtend<ConfigOf<'5.6'>>();
  });

  it('gives a payload with the status ok alone', () => {
    expectTypeOf<Extract<Result, { payload: unknown }>['status']>().toEqualTypeOf<'ok'>();
  });
});

describe('a way out', () => {
  const facts = { id: 'x', name: 'X', by: 'server', purpose: 'x', sure: 'certain', sources: ['x'] } as const;
  const whole = { hosts: ['x'], when: 'x', sends: 'x', identifies: [], off: [], byDefault: true } as const;
  const { byDefault, ...rest } = whole;

  it('has every fact, said in each version or for always', () => {
    expectTypeOf(way({ ...facts, since: { '5.1': whole } })).toEqualTypeOf<Way>();
    expectTypeOf(way({ ...facts, always: { byDefault }, since: { '5.1': rest, '5.2': whole } })).toEqualTypeOf<Way>();
    // @ts-expect-error whether it is on by default
    way({ ...facts, since: { '5.1': rest } });
    // @ts-expect-error what is sent
    way({ ...facts, always: { byDefault }, since: { '5.1': { hosts: ['x'], when: 'x', identifies: [], off: [] } } });
    // @ts-expect-error a fact that there is none of
    way({ ...facts, always: { nope: 1 }, since: { '5.1': whole } });
  });
});
