import { Definition, type Run } from '../definition.js';
import { exit } from '../exit.js';
import { outputOption } from '../options.js';

/** `man`: the man page, which the build puts into the package. */
export const man = (run: Run) =>
  new Definition('man')
    .description('Prints the man page of this program: mm-diagnostics man | man -l -')
    .addOption(outputOption)
    .action((options, { parent }) =>
      run(options, async (io) => {
        const [{ manPage }, { write }] = await Promise.all([import('./man-page.js'), import('../bulk/lines.js')]);
        if (parent) await write(io.stdout, manPage(parent));
        return exit.fine;
      }),
    );
