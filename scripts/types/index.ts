/**
 * Type-checks the repository: tests, scripts and what they import as Node sees them, and the page as a browser does, each
 * in a process of its own. Files that both projects hold are checked once, without the names that browsers alone have.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { errorsOf } from './errors.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const projects = ['tsconfig.json', 'page/tsconfig.json'];

const check = (project: string): number => {
  const errors = errorsOf(root + project, project === projects[0] ? undefined : root + projects[0]);
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  const { getCurrentDirectory, newLine } = ts.sys;
  process.stdout.write(
    format(errors, { getCurrentDirectory, getNewLine: () => newLine, getCanonicalFileName: (name) => name }),
  );
  return errors.length > 0 ? 1 : 0;
};

const inItsProcess = (project: string): Promise<number> =>
  new Promise((done) => {
    const [script = ''] = process.argv.slice(1);
    const child = spawn(process.execPath, [...process.execArgv, script, project], { stdio: 'inherit' });
    child.on('close', (code) => done(code ?? 1));
  });

const [project] = process.argv.slice(2);
process.exitCode = project ? check(project) : Math.max(...(await Promise.all(projects.map(inItsProcess))));
