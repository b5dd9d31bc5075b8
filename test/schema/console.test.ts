import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/audit.js';
import { type Release, releases } from '../../src/releases/points.js';
import { consolePlaceOf, placedSettings, whereToChange } from '../../src/schema/console.js';
import { hasShared, sharedFolder } from '../support/shared.js';

describe('the places of settings in the System Console', () => {
  it.for([
    ['LogSettings.EnableDiagnostics', 'General > Logging', 'Environment > Logging'],
    ['ServiceSettings.EnableSecurityFixAlert', 'Notifications > Email', 'Environment > SMTP'],
  ] as const)('follow %s when it moves', ([setting, before, from]) => {
    expect(consolePlaceOf(setting, '5.11')?.menu).toBe(before);
    expect(consolePlaceOf(setting, '5.12')?.menu).toBe(from);
    const explanation = explain('{}', { release: '5.11' });
    const stop = explanation.status === 'ok' ? explanation.stop : undefined;
    const states = [stop?.diagnostics, ...(stop?.remains ?? [])];
    expect(states).toContainEqual(
      expect.objectContaining({
        setting,
        systemConsole: { path: before, title: consolePlaceOf(setting, '5.11')?.title },
      }),
    );
  });

  it('is none for a setting of which none is known', () => {
    expect(consolePlaceOf('FeatureFlags.TestBoolFeature', '10.8')).toBeUndefined();
    expect(consolePlaceOf('LogSettings.EnableSentry', '10.8')).toEqual({ title: 'Enable Sentry reporting' });
  });

  it.runIf(hasShared)('are those of the reference, at every release', () => {
    type Fact = { path: string; title: string; console?: string; history?: [{ until: Release; console: string }] };
    const facts: readonly Fact[] = JSON.parse(readFileSync(`${sharedFolder}/reference/console.json`, 'utf8'));
    expect([...placedSettings].sort()).toEqual(facts.map(({ path }) => path).sort());
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

  it('is said once, in one of the files', () => {
    const files = readdirSync(new URL('../../src/schema/console/', import.meta.url));
    const said = files.flatMap((file) => [
      ...readFileSync(new URL(`../../src/schema/console/${file}`, import.meta.url), 'utf8').matchAll(
        /^ {2}'([\w.]+)': /gm,
      ),
    ]);
    expect(said.map(([, path]) => path).sort()).toEqual([...placedSettings].sort());
  });

  it('is where a setting is changed, with the page about it', () => {
    expect(whereToChange('LogSettings.EnableDiagnostics', '5.6')).toEqual({
      title: 'Enable Diagnostics and Error Reporting',
      menu: 'General > Logging',
      page: 'https://docs.mattermost.com/administration-guide/configure/environment-configuration-settings.html#enable-diagnostics-and-error-reporting',
    });
    expect(whereToChange('ImageProxySettings.Enable', '5.8')).toMatchObject({
      menu: 'Environment > Image Proxy',
      of10: true,
    });
    expect(whereToChange('FeatureFlags.TestBoolFeature', '10.8')).toBeUndefined();
  });

  it.runIf(hasShared)('has the page that the reference has', () => {
    type Fact = { path: string; page?: string };
    const facts: readonly Fact[] = JSON.parse(readFileSync(`${sharedFolder}/reference/console.json`, 'utf8'));
    for (const { path, page } of facts)
      expect(whereToChange(path, '10.8')?.page, path).toBe(page && `https://docs.mattermost.com/${page}`);
  });
});
