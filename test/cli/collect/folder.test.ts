import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CaptureFolder } from '../../../src/cli/collect/folder.js';
import { usualLimits } from '../../../src/cli/collect/limits.js';
import { temporaryFolder } from '../../support/folder.js';

const { folder } = temporaryFolder();

const newFolder = (): string => {
  const path = join(folder, randomUUID());
  mkdirSync(path);
  return path;
};

const at = (path: string): Promise<CaptureFolder> => CaptureFolder.at(path, usualLimits);
const bytes = (text: string): Buffer => Buffer.from(text);
const contents = (path: string): readonly string[] =>
  readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));

it('two runs in one folder lose nothing', async () => {
  const path = newFolder();
  const runs = [await at(path), await at(path)];
  const texts = Array.from({ length: 60 }, (_, index) => `body ${index}`);
  const kept = await Promise.all(texts.map((text, index) => runs[index % 2]?.write('batch', bytes(text))));
  expect(new Set(kept.map((one) => one && 'file' in one && one.file)).size).toBe(60);
  expect(contents(path).toSorted()).toEqual(texts.toSorted());
});

it('no file that is there is replaced or followed, whoever put it there', async () => {
  const path = newFolder();
  const captures = await at(path);
  writeFileSync(join(path, '00001-batch.json'), 'theirs');
  symlinkSync(join(folder, 'nowhere'), join(path, '00002-batch.json'));
  symlinkSync(join(folder, 'nowhere'), join(path, `.collect-${process.pid}-3.tmp`));
  mkdirSync(join(path, '00004-batch.json'));
  expect(await captures.write('batch', bytes('ours'))).toEqual({ file: '00005-batch.json' });
  expect(readFileSync(join(path, '00001-batch.json'), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).not.toContain('nowhere');
});

it('opens a folder in which a name leads nowhere', async () => {
  const path = newFolder();
  symlinkSync(join(folder, 'nowhere'), join(path, '00007-batch.json'));
  expect(await (await at(path)).write('track', bytes('{}'))).toEqual({ file: '00008-track.json' });
});

it('counts on where a name has a number that is too large to count', async () => {
  const path = newFolder();
  writeFileSync(join(path, '99999999999999999999-batch.json'), '');
  const captures = await at(path);
  expect(await captures.write('batch', bytes('1'))).toEqual({ file: '00001-batch.json' });
  expect(await captures.write('batch', bytes('2'))).toEqual({ file: '00002-batch.json' });
});
