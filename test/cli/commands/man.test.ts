import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { manPage } from '../../../src/cli/commands/man-page.js';
import { Definition, fullName, listedCommands } from '../../../src/cli/definition.js';
import { programWith } from '../../../src/cli/program.js';
import { inProcess } from '../../support/command.js';

type Command = Parameters<typeof listedCommands>[0];

const root = programWith(async () => {});
const everyCommand = (command: Command): readonly Command[] =>
  listedCommands(command).flatMap((inside) => [inside, ...everyCommand(inside)]);
const page = manPage(root);
const lines = page.split('\n');

/** What a reader sees. */
const plain = page
  .replaceAll(/\\f[BIR]/g, '')
  .replaceAll('\\(dq', '"')
  .replaceAll('\\(aq', "'")
  .replaceAll('\\(ti', '~')
  .replaceAll('\\-', '-');

it('has a head and sections, and no other line is taken for a request', () => {
  expect(lines[0]).toMatch(/^\.TH MM\\-DIAGNOSTICS 1 "" "mattermost\\-diagnostics \d+\.\d+\.\d+" "User Commands"$/);
  const requests = lines.filter((line) => /^[.']/.test(line));
  for (const line of requests)
    expect(line).toMatch(/^\.(TH|SH|SS) [^"]*("[^"]*" ?)+[^"]*("[^"]*")?$|^\.(TP|PP|EX|EE)$/);
  const sections = ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EVERYDAY', 'AUDITING', 'THE MAP', 'THE SHELL'];
  expect(requests.filter((line) => line.startsWith('.SH'))).toEqual(
    [...sections, 'EXIT STATUS', 'ENVIRONMENT'].map((title) => `.SH "${title}"`),
  );
});

it('escapes what has a meaning of its own there', () => {
  expect(page).not.toMatch(/(?<!\\)-/);
  expect(page).not.toMatch(/[`^~]/);
  expect(manPage(new Definition('x').description('.TH \\ is text'))).toContain('\n\\&.TH \\e is text\n');
});

it('shows every command, option and example, and none that is hidden', () => {
  const commands = everyCommand(root);
  expect(commands.length).toBeGreaterThan(20);
  for (const command of commands) {
    const from = plain.indexOf(`\n.SS "${fullName(command)} ${command.usage()}`.trimEnd());
    expect(from, fullName(command)).toBeGreaterThan(0);
    const own = plain.slice(from, plain.indexOf('\n.S', from + 1));
    for (const { flags, hidden } of command.options)
      if (!hidden && !flags.includes('color')) expect(own).toContain(`\n${flags.replaceAll(/[<>]/g, '')}\n`);
    if (command instanceof Definition) for (const line of command.shown) expect(own).toContain(`\n${line}\n`);
  }
  for (const name of ['map budget', 'complete', 'man']) expect(plain).not.toContain(`\n.SS "${name} `);
});

it('is a page that groff takes without a warning', () => {
  const { error, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-Kutf8', '-ww', '-z'], { input: page });
  if (error === undefined) expect(stderr.toString()).toBe('');
});

it('is printed, and ships with the package', async () => {
  expect(await inProcess(['man'])).toEqual({ code: 0, stdout: page, stderr: '' });
  const shipped = fileURLToPath(new URL(`../../../${manifest.man}`, import.meta.url));
  expect(readFileSync(shipped, 'utf8')).toBe(page);
});
