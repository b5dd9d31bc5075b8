import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { guides } from '../support/guides.js';
import { blocksOf, commandsOf, isSession } from '../support/page.js';
import { layOut } from './guide-files.js';
import { shell } from './shell.js';

const home = inject('home');
const installed = join(home, 'node_modules', 'mattermost-diagnostics');
const blocks = guides.flatMap((guide) => blocksOf(readFileSync(join(installed, guide), 'utf8')));
const folder = mkdtempSync(join(home, 'guides-'));
layOut(folder, installed, blocks);

/** Commands for a clone; most of them make what is installed here. */
const needsClone = (line: string): boolean => /^npm (ci|run)\b/.test(line);

/** Commands that ask a server, wait for one, or ask a program that the package does not know; test/collect has `collect`. */
const needsServer = (line: string): boolean =>
  /^(docker|hadoop|kubectl|mitmdump|mmctl|mysql|psql|scp|ssh|mm-diagnostics collect) /.test(line);

/** Lines for other programs. */
const others = ['ini', 'scala'];

describe('README and the guides, for someone who has the package alone', () => {
  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .filter((line) => !needsClone(line) && !needsServer(line));

  it.for(lines)('%s', async (line) => {
    expect(await shell(line, folder)).toEqual({ code: 0, output: expect.stringMatching(/./) });
  });

  it.for(blocks.filter(isSession).flatMap(commandsOf))('shows what $command prints', async ({ command, parts }) => {
    const { code, output } = await shell(command, folder);
    expect([0, 1]).toContain(code);
    expect(output).not.toBe('');
    let rest = output;
    for (const part of parts) {
      expect(rest).toContain(part);
      rest = rest.slice(rest.indexOf(part) + part.length);
    }
  });

  /** A program that needs another package is tested where that is installed: test/reports/guide-apps.test.ts. */
  const needsAnother = (text: string): boolean => text.includes("from '@");
  const programs = blocks
    .filter(({ language, text }) => language === 'ts' && !needsAnother(text))
    .map(({ text }) => text);
  const given = "const config = { ServiceSettings: { SiteURL: 'https://chat.example.com' } };\n";
  const received = 'const send = (text: string): void => console.log(text);\n';

  it.for(programs.map((program, index) => [index + 1, program] as const))(
    'has program $0, which compiles and runs',
    async ([, program]) => {
      const source = join(folder, 'program.ts');
      writeFileSync(source, given + received + program);
      const checked = ts.createProgram([source], {
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2023,
        strict: true,
        noEmit: true,
        types: ['node'],
        typeRoots: [join(process.cwd(), 'node_modules', '@types')],
      });
      const messages = ts.getPreEmitDiagnostics(checked).map(({ messageText }) => messageText);
      expect(messages).toEqual([]);
      const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
      });
      writeFileSync(join(folder, 'program.mjs'), outputText);
      expect(await shell('node program.mjs', folder)).toEqual({ code: 0, output: expect.stringMatching(/^\{/) });
    },
  );

  /** Inputs and reports in JSON are tested in test/reports; settings of an editor name files. */
  const named = blocks
    .filter(({ language }) => language === 'json')
    .flatMap(({ text }) => [...text.matchAll(/"(\.\/[^"]+)"/g)].map(([, file = '']) => file));

  it.for(named)('names a file that is there: %s', (file) => {
    expect(JSON.parse(readFileSync(join(home, file), 'utf8'))).toBeTypeOf('object');
  });

  it('leaves no block untried', () => {
    const known = ['sh', 'ts', 'json', ...others];
    const tried = blocks.filter((block) => known.includes(block.language) || isSession(block));
    expect(blocks.filter((block) => !tried.includes(block))).toEqual([]);
    expect(lines.length).toBeGreaterThan(3);
    expect(programs.length).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThan(0);
  });
});
