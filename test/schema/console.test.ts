import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/audit.js';
import { type Release, releases } from '../../src/releases.js';
import { consolePlaceOf, placedSettings } from '../../src/schema/console.js';
import { hasShared, sharedFolder } from '../support/shared.js';

describe('the places of settings in the System Console', () => {
  it.for([
    ['LogSettings.EnableDiagnostics', 'General > Logging', 'Environment > Logging'],
    ['ServiceSettings.EnableSecurityFixAlert', 'Notifications > Email', 'Environment > SMTP'],
  ] as const)('follow %s when it moves', ([setting, before, from]) => {
    expect(consolePlaceOf(setting, '5.11')?.menu).toBe(before);
    expect(consolePlaceOf(setting, '5.12')?.menu).toBe(from);
    const told = explain('{}', { release: '5.11' });
    const stop = told.status === 'ok' ? told.stop : undefined;
    const states = [stop?.diagnostics, ...(stop?.remains ?? [])];
    expect(states).toContainEqual(
      expect.objectContaining({
        setting,
        systemConsole: { path: before, title: consolePlaceOf(setting, '5.11')?.title },
      }),
    );
  });

  it('is none for a setting of which none is known', () => {
    expect(consolePlaceOf('SqlSettings.Trace', '10.8')).toBeUndefined();
    expect(consolePlaceOf('LogSettings.EnableSentry', '10.8')).toEqual({ title: 'Enable Sentry reporting' });
  });

  it.runIf(hasShared)('are those of the reference, at every release', () => {
    type Fact = { path: string; title: string; console?: string; history?: [{ until: Release; console: string }] };
    const facts: readonly Fact[] = JSON.parse(readFileSync(`${sharedFolder}/reference/console.json`, 'utf8'));
    expect(placedSettings.length).toBeGreaterThan(30);
    for (const setting of placedSettings) {
      const fact = facts.find(({ path }) => path === setting);
      const moved = fact?.history?.[0];
      const movedAt = moved === undefined ? 0 : releases.indexOf(moved.until);
      releases.forEach((release, index) => {
        const menu = index < movedAt ? moved?.console : fact?.console;
        expect(consolePlaceOf(setting, release), setting).toEqual({ title: fact?.title, ...(menu && { menu }) });
      });
    }
  });
});
