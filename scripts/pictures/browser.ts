import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const program = '/usr/bin/chromium';

type Options = Pick<LaunchOptions, 'args' | 'proxy'>;

/** Starts the browser of the distribution, which makes no requests of its own. */
export const startBrowser = ({ args = [], ...options }: Options = {}): Promise<Browser> => {
  if (!existsSync(program)) {
    throw new Error(`${program} is missing: install it with apt-get install --no-install-recommends chromium`);
  }
  return chromium.launch({
    ...options,
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // It asks for accounts and updates all the same: at a port that browsers never connect to.
      '--gaia-url=http://127.0.0.1:9/',
      '--component-updater=url-source=http://127.0.0.1:9/',
      '--apps-gallery-update-url=http://127.0.0.1:9/',
      ...args,
    ],
  });
};
