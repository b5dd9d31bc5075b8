import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { errorsOf } from '../../scripts/types/errors.js';

const options = {
  module: 'NodeNext',
  target: 'ES2023',
  lib: ['ES2023'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
const files = {
  'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['src'] }),
  'page/tsconfig.json': JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: { lib: ['ES2023', 'DOM'] },
    include: ['.'],
  }),
  'src/shared.ts': 'export const width: number = window.innerWidth;\n',
  'page/panel.ts': "import { width } from '../src/shared.js';\nexport const title: number = document.title + width;\n",
  'page/half.ts': 'export const half = (;\n',
};

const found = (errors: readonly ts.Diagnostic[]): readonly string[] =>
  errors.map(({ file, messageText }) =>
    [file?.fileName.split('/').at(-1), ts.flattenDiagnosticMessageText(messageText, ' ')].join(': '),
  );

it('finds the mistakes of each project, and takes no browser for granted outside the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const root = join(folder, 'tsconfig.json');
  expect(found(errorsOf(root))).toEqual(["shared.ts: Cannot find name 'window'."]);
  expect(found(errorsOf(join(folder, 'page/tsconfig.json'), root))).toEqual([
    'half.ts: Expression expected.',
    "panel.ts: Type 'string' is not assignable to type 'number'.",
  ]);
  expect(found(errorsOf(join(folder, 'none.json')))[0]).toContain('Cannot read file');
});
