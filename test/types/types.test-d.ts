import { describe, expectTypeOf, it } from 'vitest';
import { count, isDefault, type Rule, value } from '../../src/field-map/rules.js';
import { buildPayload, type ConfigFor, type Payload, planFor, type Result } from '../../src/index.js';
import { type Way, way } from '../../src/outbound/declare.js';
import type { words } from '../../src/schema/vocabularies.js';
import type { ConfigOf, KindOf, PathOf } from '../../src/schema.js';

describe('what may be reported by value', () => {
  it('takes a flag, an integer or a choice', () => {
    expectTypeOf(value('LogSettings.EnableFile')).toExtend<Rule>();
    expectTypeOf(value('ServiceSettings.ReadTimeout')).toExtend<Rule>();
    expectTypeOf(value('ServiceSettings.WebserverMode')).toExtend<Rule>();
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

describe('the config that a function takes', () => {
  it('has the settings of the release, or is anything', () => {
    expectTypeOf<ConfigFor<'5.6'>>().toEqualTypeOf<ConfigOf<'5.6'>>();
    expectTypeOf<NonNullable<ConfigFor<string>['TeamSettings']>['MaxUsersPerTeam']>().toEqualTypeOf<
      number | null | undefined
    >();
    const config = { TeamSettings: { MaxUsersPerTeam: 5 } };
    expectTypeOf(buildPayload(config, { release: '5.6' })).toEqualTypeOf<Result>();
    expectTypeOf(buildPayload({ TeamSettings: 'x', Other: {} }, { release: '5.6' })).toEqualTypeOf<Result>();
    expectTypeOf(buildPayload(config as unknown, { release: '5.6.3' as string })).toEqualTypeOf<Result>();
    expectTypeOf(planFor('5.6').fromObject(config)).toEqualTypeOf<Result>();
    // @ts-expect-error a release that is no text
    buildPayload({}, { release: 5.6 });
  });

  it('is known to an editor first, by its release', () => {
    const take = <const V extends string>(config: ConfigFor<V>, _: { readonly release: V }): typeof config => config;
    expectTypeOf(take({}, { release: '5.6' }).LogSettings).toEqualTypeOf<ConfigOf<'5.6'>['LogSettings']>();
    // @ts-expect-error a text where a number belongs
    take({ TeamSettings: { MaxUsersPerTeam: '5' } }, { release: '5.6' });
    // @ts-expect-error a setting that later releases have
    take({ TeamSettings: { EnableLastActiveTime: true } }, { release: '5.6' });
  });
});

describe('the types of a payload', () => {
  const payload = {} as Payload;

  it('knows what each property holds, with the envelope of later releases and without', () => {
    expectTypeOf(payload.configs?.config_team?.max_users_per_team).toEqualTypeOf<number | undefined>();
    expectTypeOf(payload.config_team?.max_users_per_team).toEqualTypeOf<number | undefined>();
    expectTypeOf(payload.config_service?.isdefault_site_url).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(payload.config_team?.experimental_default_channels).toEqualTypeOf<number | undefined>();
    expectTypeOf(payload.config_team?.isdefault_user_status_away_timeout).toEqualTypeOf<false | undefined>();
  });

  it('knows the words of a vocabulary, and the one that is reported instead of any other text', () => {
    expectTypeOf(payload.config_email?.push_notification_contents).toEqualTypeOf<
      'full' | 'generic' | 'generic_no_channel' | 'id_loaded' | 'other' | undefined
    >();
  });

  it('unites what the rules of a property give in turn', () => {
    expectTypeOf(payload.config_plugin?.version_jira).toEqualTypeOf<string | boolean | undefined>();
    expectTypeOf(payload.config_plugin?.enable_jira).toEqualTypeOf<boolean | undefined>();
  });

  it('leaves readable what it does not know', () => {
    expectTypeOf(payload.config_team?.not_known_yet).toEqualTypeOf<string | number | boolean | undefined>();
    expectTypeOf(payload.configs?.config_not_known_yet?.x).toEqualTypeOf<string | number | boolean | undefined>();
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
