import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { embeddedPlace } from '../../src/documents/page-html.js';
import { builtFolder, reachedIn } from '../support/built.js';

const page = readFileSync(new URL('inspector.html', builtFolder), 'utf8');
const inside = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(page)?.[1] ?? '';
const [script, style] = [inside('script'), inside('style')];
const markup = page.replace(script, '').replace(style, '');
const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';

it('is small enough to be passed around', () => {
  const bytes = gzipSync(page, { level: 9 }).length;
  process.stdout.write(`the inspector: ${Math.round(page.length / 1000)} kB, ${Math.round(bytes / 1000)} kB gzipped\n`);
  expect(bytes).toBeLessThan(288_000);
});

it('allows its own script and style, and nothing else', () => {
  const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "webrtc 'block'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<style>'));
  expect(markup.match(/<script/g)).toHaveLength(2);
});

it('has no link that leads out, no resource, and no style or script in an attribute', () => {
  expect(markup).not.toMatch(/https?:|\/\/|\bsrc=|\bstyle=|\bon[a-z]+=|<link|<img|<iframe|<form|<base/i);
  expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['#results']);
  expect(style).not.toMatch(/url\(|@import/);
  expect(page.split(embeddedPlace)).toHaveLength(2);
});

it('has a script that knows no way out, and nothing that remembers', () => {
  const ways =
    'fetch XMLHttpRequest WebSocket EventSource RTCPeerConnection WebTransport Worker SharedWorker Image Audio open location history localStorage sessionStorage indexedDB caches cookieStore eval Function importScripts postMessage BroadcastChannel';
  const known = new Set(reachedIn(script).globals);
  expect(known).toContain('document');
  expect(ways.split(' ').filter((way) => known.has(way))).toEqual([]);
  expect(script).not.toMatch(
    /\.(?:cookie|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|serviceWorker|location|submit)\b|document\.write|import\(/,
  );
});
