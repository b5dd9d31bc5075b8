import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guides, guideText } from '../support/guides.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The names by which links reach the headings of a page. */
const headingsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

/** What a guide links to in the repository, from the root, with the heading. */
const linksOf = (guide: string): readonly (readonly [file: string, heading: string])[] =>
  [...guideText(guide).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [path = '', heading = ''] = target.split('#');
      return [path === '' ? guide : normalize(join(dirname(guide), path)), heading];
    });

describe('README', () => {
  it('fits one screen and a half', () => {
    expect(guideText('README.md').split('\n').length).toBeLessThan(150);
  });

  it('leads to every guide', () => {
    const linked = linksOf('README.md').map(([file]) => file);
    expect(guides.filter((guide) => guide !== 'README.md' && !linked.includes(guide))).toEqual([]);
  });

  it('shows pictures that load quickly', () => {
    const pictures = linksOf('README.md').filter(([file]) => /\.(?:png|svg)$/.test(file));
    expect(pictures.length).toBe(2);
    for (const [file] of pictures) expect(statSync(root + file).size, file).toBeLessThan(200_000);
  });
});

describe('the links of', () => {
  it.for(guides)('%s lead somewhere', (guide) => {
    const lost = linksOf(guide).filter(
      ([file, heading]) =>
        !existsSync(root + file) ||
        (heading !== '' && !headingsOf(readFileSync(root + file, 'utf8')).includes(heading)),
    );
    expect(lost).toEqual([]);
  });
});
