/**
 * Compares the default config.json of a new server release with the declarations, and prints what is to be written:
 * npm run release:compare FILE [-- --release R]. With --write it writes it. Values of the file are shown only where they
 * cannot be a secret.
 */
import { comparison } from './compare/comparison.js';

const { code, stdout, stderr } = comparison(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
