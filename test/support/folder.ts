import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of one test file, which is removed after its last test, and a way to write into it. */
export const temporaryFolder = (): {
  readonly folder: string;
  readonly fileWith: (name: string, content: string | Uint8Array) => string;
} => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, fileWith };
};
