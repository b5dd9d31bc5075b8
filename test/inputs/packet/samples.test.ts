import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPacket } from '../../../src/inputs/packet/read-packet.js';
import { describePacketIssue, describePacketWarning } from '../../../src/wording/problems/packet.js';

const folder = new URL('../../data/packets/', import.meta.url);

interface Expected {
  readonly release: string | null;
  readonly config: string | null;
  readonly configs?: readonly string[];
  readonly configsDiffer?: boolean;
  readonly plugins: readonly unknown[] | null;
  readonly facts: object;
  readonly unknown: readonly string[];
  readonly refused: string | null;
  readonly alternative?: string;
  readonly mustNotAppear?: readonly string[];
}

const names = readdirSync(folder).flatMap((file) => (file.endsWith('.zip') ? [file.replace('.zip', '')] : []));

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));

it('has more than thirty samples', () => {
  expect(names.length).toBeGreaterThan(30);
});

it.for(names)('reads the packet %s', async (name) => {
  const expected = expectedOf(name);
  const result = await readPacket(readFileSync(new URL(`${name}.zip`, folder)));
  const { refused, alternative } = expected;
  const said = result.ok ? result.warnings.map(describePacketWarning) : result.issues.map(describePacketIssue);
  const hidden = [...(expected.mustNotAppear ?? []), 'quillfern.example', 'mm_support_packet'];
  for (const value of hidden) expect(said.join('\n')).not.toContain(value);
  if (!result.ok) {
    expect(result.issues.map(({ code }) => code)).toHaveLength(1);
    expect([refused, alternative]).toContain(result.issues[0]?.code);
    return;
  }
  expect(refused).toBe(null);
  const { version, config, configs, configsDiffer, plugins, facts, unknown } = result.value;
  expect({ release: version ?? null, config: config?.entry ?? null, plugins: plugins ?? null }).toEqual({
    release: expected.release,
    config: expected.config,
    plugins: expected.plugins,
  });
  expect([...configs].sort()).toEqual(expected.configs ?? (expected.config === null ? [] : [expected.config]));
  expect(configsDiffer).toBe(expected.configsDiffer ?? false);
  expect(facts).toEqual(expected.facts);
  expect(unknown).toEqual(expected.unknown);
  for (const value of hidden) expect(JSON.stringify([facts, unknown])).not.toContain(value);
});
