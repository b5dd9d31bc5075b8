import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releases } from '../../src/releases/points.js';
import { builtWith } from './apply.js';
import { type Sabotage, sabotages } from './sabotages.js';

const example = fileURLToPath(new URL('../../examples/config.json', import.meta.url));

interface Proved {
  readonly code: number | null;
  readonly text: string;
}

/** Lets the built command prove the example. */
const proved = (
  program: string,
  { release, environment, plugins, asWritten, enterprise }: Omit<Sabotage, 'name' | 'edits'>,
): Promise<Proved> => {
  const folder = dirname(program);
  const args = [program, 'prove', example, '--release', release ?? String(releases.at(-1)), '--json', '--until-first'];
  if (environment !== undefined) {
    writeFileSync(join(folder, 'variables.env'), environment);
    args.push('--environment', join(folder, 'variables.env'));
  }
  if (plugins !== undefined) {
    writeFileSync(join(folder, 'plugins.json'), JSON.stringify(plugins));
    args.push('--plugins', join(folder, 'plugins.json'));
  }
  if (asWritten) args.push('--as-written');
  if (enterprise) args.push('--enterprise-ready');
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, text }));
  });
};

/** Whether a proof says that something shows. */
const isViolated = ({ code, text }: Proved): boolean => code === 1 && text.includes('"status": "violated"');
const holds = ({ code, text }: Proved): boolean => code === 0 && text.includes('"status": "holds"');

type Outcome = 'noticed' | 'NOT NOTICED' | `NOT APPLIED: ${string}`;

const outcomeOf = async ({ edits, ...given }: Sabotage): Promise<Outcome> => {
  let program: string;
  try {
    program = await builtWith(edits);
  } catch (error) {
    return `NOT APPLIED: ${error instanceof Error ? error.message.split('\n')[0] : ''}`;
  }
  try {
    const came = await proved(program, given);
    if (isViolated(came)) return 'noticed';
    return holds(came) ? 'NOT NOTICED' : `NOT APPLIED: the proof ended with ${came.code}`;
  } finally {
    rmSync(dirname(dirname(program)), { recursive: true });
  }
};

/** Without any sabotage, everything has to hold under each of the given conditions. */
const soundOnes = async (): Promise<boolean> => {
  const program = await builtWith([]);
  try {
    const given = chosen.map(({ release, environment, plugins, asWritten, enterprise }) =>
      JSON.stringify({ release, environment, plugins, asWritten, enterprise }),
    );
    for (const one of new Set(given)) if (!holds(await proved(program, JSON.parse(one)))) return false;
    return true;
  } finally {
    rmSync(dirname(dirname(program)), { recursive: true });
  }
};

// `--sixth N` takes every sixth one, so that six runs try all of them; another word takes those that have it in their name.
const [, , word, number] = process.argv;
const sixth = word === '--sixth' ? Number(number) % 6 : undefined;
const wanted = sixth === undefined ? word : undefined;
const chosen = sabotages.filter(
  ({ name }, index) => (sixth === undefined || index % 6 === sixth) && (wanted === undefined || name.includes(wanted)),
);
const left = chosen.entries();
const outcomes: Outcome[] = [];
const work = async (): Promise<void> => {
  for (const [index, sabotage] of left) {
    const outcome = await outcomeOf(sabotage);
    outcomes[index] = outcome;
    process.stdout.write(`${outcome}: ${sabotage.name}\n`);
  }
};
const sound = wanted === undefined ? soundOnes() : Promise.resolve(true);
await Promise.all([work(), sound.then(work)]);
const noticed = outcomes.filter((outcome) => outcome === 'noticed').length;
if (!(await sound)) process.stdout.write('the source as it is does not hold\n');
process.stdout.write(`${noticed} of ${chosen.length} sabotages noticed\n`);
process.exitCode = noticed === chosen.length && chosen.length > 0 && (await sound) ? 0 : 1;
