import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const program = '/usr/bin/chromium';

/** Starts the browser of the distribution, which makes no requests of its own. */
export const startBrowser = (): Promise<Browser> => {
  if (!existsSync(program)) {
    throw new Error(`${program} is missing: install it with apt-get install --no-install-recommends chromium`);
  }
  return chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
