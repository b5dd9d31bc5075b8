import { optionsWithRelease, textOf } from '../../arguments.js';
import { guarded, invalid } from '../../misuse.js';
import { type Compiled, compileRelease } from '../../transform/compile.js';
import type { sizesOf } from './lengths.js';
import { proving } from './phases.js';
import type { ProofResult, ProveOptions } from './proof.js';
import { runAlone } from './steps.js';

/** The proof for a release that was compiled already: what went wrong while compiling is found as well. */
export const proveCompiled = (
  compiled: Compiled,
  text: string,
  options: ProveOptions,
  sizesFor?: typeof sizesOf,
): ProofResult => runAlone(proving(compiled, text, options, sizesFor));

/**
 * Tries to make what is withheld show in the payload of this very config, and says what came of it. Everything withheld
 * is replaced by values meant to slip through, of all lengths, and the payload is made by every route of this package:
 * of an object, of a text, as canonical text and as canonical bytes, by both decoders, of a request. Not a byte may
 * change, and the routes have to agree. Of every other setting, only its own fields may change, and only as their rules allow. Where variables or
 * plugins are given, they are replaced as well. The fields and defaults are watched for what they look at.
 *
 * It is exhaustive over settings and sampled over values: a test, made thorough, and no proof on paper. The command
 * `prove` also sends everything through the routes that only the command has, lines and threads.
 *
 * @param text - the text of a config.json; diagnostics may be switched off in it
 * @param options - the release, what else the payload depends on, and how hard to try
 * @returns `holds` or `violated` with numbers and counterexamples, or `invalid` with issues; the same for the same seed
 * @example
 * const proof = prove('{"EmailSettings": {"SMTPPassword": "secret"}}', { release: '10.8' });
 * if (proof.status !== 'invalid') console.log(proof.status, proof.violations.length); // holds 0
 */
export const prove = (text: string, options: ProveOptions): ProofResult =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    return proveCompiled(compileRelease(asked.release), textOf(text, 'the text'), asked);
  }, invalid);
