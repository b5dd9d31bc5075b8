import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { decompress } from 'lzma1';
import { expect, it } from 'vitest';
import { embeddedPlace } from '../../src/documents/page-html.js';
import { builtFolder, reachedIn } from '../support/built.js';

const page = readFileSync(new URL('inspector.html', builtFolder), 'utf8');
const inside = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(page)?.[1] ?? '';
const unpack = inside('script');
const packed = /id="packed">([^<]*)</.exec(page)?.[1] ?? '';
const script = new TextDecoder().decode(decompress(Buffer.from(packed, 'base64')));
const markup = page.replace(unpack, '').replace(packed, '');
const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';

it('is small enough to be passed around', () => {
  const bytes = gzipSync(page, { level: 9 }).length;
  process.stdout.write(`the inspector: ${Math.round(page.length / 1000)} kB, ${Math.round(bytes / 1000)} kB gzipped\n`);
  expect(bytes).toBeLessThan(220_500);
});

it('allows its own scripts, and nothing else', () => {
  const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${digest(unpack)} ${digest(script)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "webrtc 'block'",
    "require-trusted-types-for 'script'",
    'trusted-types unpack',
  ]);
  expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<svg'));
  expect(markup.match(/<script/g)).toHaveLength(3);
});

it('has no link that leads out, no resource, no style, and no script in an attribute', () => {
  expect(markup).not.toMatch(/https?:|\/\/|\bsrc=|\bstyle=|\bon[a-z]+=|<style|<link|<img|<iframe|<form|<base/i);
  expect(markup).not.toContain('href=');
  expect(script).not.toMatch(/[^a-z]url\(|@import/);
  expect(page.split(embeddedPlace)).toHaveLength(2);
});

it.for([
  ['the script that unpacks', unpack],
  ['the script of the page', script],
] as const)('%s knows no way out, and nothing that remembers', ([, code]) => {
  const ways =
    'fetch XMLHttpRequest WebSocket EventSource RTCPeerConnection WebTransport Worker SharedWorker Image Audio open localStorage sessionStorage indexedDB caches cookieStore eval Function importScripts postMessage BroadcastChannel';
  const known = new Set(reachedIn(code).globals);
  expect(known).toContain('document');
  expect(ways.split(' ').filter((way) => known.has(way))).toEqual([]);
  expect(code).not.toMatch(
    /\.(?:cookie|sendBeacon|insertAdjacentHTML|serviceWorker|submit)\b|document\.write|import\(/,
  );
  // What is shown is in the address after “#”: it is read, and written without leaving the page.
  expect(code).not.toMatch(/\blocation(?!\.hash\b)\s*[.[=(]|\blocation\.hash\s*=[^=]/);
  expect(code.match(/\bhistory\.\w+/g) ?? []).toSatisfy((calls: readonly string[]) =>
    calls.every((call) => ['history.pushState', 'history.replaceState', 'history.state'].includes(call)),
  );
});

it('makes no markup of a text', () => {
  const sources = readdirSync(new URL('../../page/', import.meta.url), { recursive: true, encoding: 'utf8' });
  for (const name of sources.filter((one) => /\.tsx?$/.test(one)))
    expect(readFileSync(new URL(`../../page/${name}`, import.meta.url), 'utf8'), name).not.toMatch(
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/,
    );
});
