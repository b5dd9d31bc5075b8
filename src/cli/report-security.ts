import type { Release } from '../releases.js';
import { lastForm } from '../server-version.js';
import { type Command, type Given, type Io, oneOf, UsageError } from './command.js';
import { versionOf, versionOptions } from './context.js';
import { readInput } from './input.js';
import { isAsLoaded, loadingOptions } from './loading.js';
import { refuseNoFacts } from './no-report.js';
import { warnOfOtherRequest } from './other-version.js';
import { formatOptions } from './table.js';

const run = async (given: Given, io: Io): Promise<number> => {
  const { options, files } = given;
  const mode = oneOf(given, ['explain', 'verify', 'diff']);
  if (files.length > 1) throw new UsageError('name one file, or - for standard input');
  if (options.diff === '-' && (files[0] ?? '-') === '-') throw new UsageError('standard input can be read once only');
  if (mode === undefined || mode === 'explain') return (await import('./reporting.js')).runSecurityCheck(given, io);
  const version = versionOf(given);
  const text = await readInput(files[0], io);
  const { complain, printDifferences, printFindings } = await import('./report-tables.js');
  const { diffSecurityChecks } = await import('../reports/security-check/diff.js');
  const { verifySecurityCheck } = await import('../reports/security-check/verify.js');
  if (typeof options.diff !== 'string') {
    const release = version.release ?? (lastForm(version.text) as Release);
    warnOfOtherRequest(text, version, io);
    return printFindings(verifySecurityCheck(text, { release }), options, io);
  }
  const other = await readInput(options.diff, io);
  await refuseNoFacts(text, files[0]);
  await refuseNoFacts(other, options.diff);
  const result = diffSecurityChecks(text, other, {
    release: version.text,
    asLoaded: isAsLoaded(given),
  });
  return result.status === 'invalid' ? complain(result.issues, io) : printDifferences(result.differences, options, io);
};

export const reportSecurity: Command = {
  name: 'report security-check',
  usage: '[FACTS|-] --release R',
  says: 'Prints what a server asks when it looks for security updates, made from what it knows about itself: the address, and the members of its query. It has an opt-out of its own.',
  options: {
    ...versionOptions,
    verify: {
      type: 'boolean',
      says: 'judge a captured request, its address, or lines of an access log instead, leaks first; exits with 1 when it finds anything',
    },
    diff: { type: 'string', value: 'B', says: 'compare with other facts; exits with 1 when they tell otherwise' },
    explain: { type: 'boolean', says: 'tell what leaves and what is learned from it, in place of the request' },
    pretty: { type: 'boolean', says: 'for reading' },
    preview: { type: 'boolean', says: 'also where it is switched off' },
    ...loadingOptions,
    strict: { type: 'boolean', says: 'take every warning for an error' },
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics report security-check facts.json --release 10.8',
    'mm-diagnostics report security-check access-log-line.txt --release 10.8 --verify',
    'mm-diagnostics report security-check facts.json --release 10.8 --diff other.json',
  ],
  run,
};
