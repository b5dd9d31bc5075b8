import { describe, expect, it } from 'vitest';
import { planFor, type Release, releases } from '../../src/index.js';
import { nodeOfValue } from '../../src/json/node.js';
import { compileRelease, effectiveOf } from '../../src/transform/compile.js';

it('declares in the sections what the defaults of an empty file come to, at every release', () => {
  const different = releases.flatMap((release) => {
    const compiled = compileRelease(release);
    const { values } = effectiveOf(compiled, nodeOfValue({}), undefined, {});
    return compiled.layout.slots
      .filter(({ setting }) => setting.kind !== 'map')
      .filter(({ index, default: constant }) => JSON.stringify(values[index]) !== JSON.stringify(constant))
      .map(({ path }) => `${release}: ${path}`);
  });
  expect(different).toEqual([]);
});

/** What a setting comes to in a config. */
const heldAt = (release: Release, path: string, config: unknown): unknown => {
  const compiled = compileRelease(release);
  const { values } = effectiveOf(compiled, nodeOfValue(config), undefined, {});
  return values[compiled.layout.slotOf.get(path)?.index ?? -1];
};

describe('the settings of 10.11', () => {
  it.for([
    [{}, true],
    [{ EnableExperimentalGossipEncryption: false }, false],
    [{ EnableExperimentalGossipEncryption: true }, true],
    [{ EnableExperimentalGossipEncryption: null }, true],
    [{ EnableExperimentalGossipEncryption: false, EnableGossipEncryption: true }, true],
    [{ EnableExperimentalGossipEncryption: true, EnableGossipEncryption: false }, false],
  ] as const)('encrypt gossip with %j: %j', ([ClusterSettings, held]) => {
    for (const release of ['10.11', '10.12'] as const) {
      expect(heldAt(release, 'ClusterSettings.EnableGossipEncryption', { ClusterSettings })).toBe(held);
      const result = planFor(release).fromObject({ ClusterSettings });
      expect(JSON.stringify(result)).not.toContain('gossip_encryption');
    }
    expect(heldAt('10.10', 'ClusterSettings.EnableGossipEncryption', { ClusterSettings })).toBeUndefined();
  });

  it.for([
    ['https://example.com/delete', 'https://example.com/delete'],
    ['/delete', '/delete'],
    ['', ''],
    ['mailto:privacy@example.com', ''],
    ['javascript:alert(1)', ''],
    ['http://', ''],
  ])('link to %s as %j', ([given, held]) => {
    const config = { ServiceSettings: { DeleteAccountLink: given } };
    expect(heldAt('10.11', 'ServiceSettings.DeleteAccountLink', config)).toBe(held);
  });

  it('notify the people that the file names about flagged content, and use the default of each event that it does not name', () => {
    const flagging = (NotificationSettings: unknown) =>
      heldAt('10.11', 'ContentFlaggingSettings.NotificationSettings.EventTargetMapping', {
        ContentFlaggingSettings: { NotificationSettings },
      });
    const byDefault = {
      flagged: ['reviewers'],
      assigned: ['reviewers'],
      removed: ['reviewers', 'author', 'reporter'],
      dismissed: ['reviewers', 'reporter'],
    };
    for (const given of [undefined, {}, null, { EventTargetMapping: null }, { EventTargetMapping: {} }])
      expect(flagging(given)).toEqual(byDefault);
    expect(flagging({ EventTargetMapping: { removed: [], other: ['x', null] } })).toEqual({
      ...byDefault,
      removed: [],
      other: ['x', ''],
    });
  });

  it.for([
    [
      { EventTargetMapping: { flagged: 'reviewers' } },
      'an object whose entries are each an array of strings',
      'a string',
    ],
    [{ EventTargetMapping: { flagged: [1] } }, 'an object whose entries are each an array of strings', 'a number'],
    [{ EventTargetMapping: [] }, 'an object', 'an array'],
    [[], 'an object', 'an array'],
  ] as const)('are refused with %j', ([NotificationSettings, expected, found]) => {
    const config = { ContentFlaggingSettings: { NotificationSettings } };
    for (const result of [planFor('10.12').fromObject(config), planFor('10.12').fromText(JSON.stringify(config))])
      expect(result).toMatchObject({ status: 'invalid', issues: [{ code: 'wrongType', expected, found }] });
  });
});
