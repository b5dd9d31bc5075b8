import { Definition, type Run } from '../../definition.js';
import { withFindings } from '../../findings/options.js';
import { versionOption, withLoading } from '../../options.js';
import { diffMode, verifyMode } from './modes.js';

/** `report security-check`: what a server asks when it looks for security updates. */
export const reportSecurityCheck = (run: Run) =>
  withFindings(
    withLoading(
      new Definition('security-check')
        .summary('the request with which a server looks for security updates')
        .description(
          'Prints the request with which a server looks for security updates: its address and query, made from facts about the server. It has its own opt-out.',
        )
        .usage('[FACTS|-] [--release R]')
        .examples(
          'mm-diagnostics report security-check facts.json',
          'mm-diagnostics report security-check access-log-line.txt --verify',
          'mm-diagnostics report security-check facts.json --diff other.json',
        )
        .wrongFiles('name one file, or - for standard input')
        .argument('[FACTS]')
        .addOption(versionOption)
        .addOption(verifyMode('a captured request, its address, or lines of an access log'))
        .addOption(diffMode('compare with other facts; exits with 1 if the requests differ'))
        .option('--explain', 'show what is sent and what it reveals, instead of the request')
        .option('--pretty', 'indent the request')
        .option('--preview', 'show the request even if it is switched off')
        .option('--strict', 'treat warnings as errors'),
    ),
  ).action((_facts, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('security-check', { options, files }, io)),
  );
