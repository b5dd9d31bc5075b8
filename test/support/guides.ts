import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blocksOf, commandsOf, isSession, type ShownCommand } from './page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages that scripts write, and pages for those who change the code. */
const notGuides = ['architecture.md', 'changes.md', 'drift.md', 'fields.md', 'performance.md', 'promises.md'];

/** README, and every guide that shows how to use what is built. */
export const guides: readonly string[] = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((file) => file.endsWith('.md') && !notGuides.includes(file))
    .map((file) => `docs/${file}`),
];

/** The text of README or of a guide. */
export const guideText = (guide: string): string => readFileSync(root + guide, 'utf8');

/** The commands on the example files whose output the guides show: what is left out between the parts is written as "…". */
export const shownInGuides: readonly ShownCommand[] = guides
  .flatMap((guide) => blocksOf(guideText(guide)))
  .filter((block) => block.language === 'text' && isSession(block))
  .flatMap(commandsOf)
  .map(({ command, parts }) => ({
    command: command.replace('mm-diagnostics ', '').replaceAll('examples/', `${root}examples/`),
    parts,
  }));
