/** Makes the pictures of README from the built command and the built page: npm run pictures */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from './browser.js';
import { terminalPicture } from './terminal.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const columns = 80;
const mostLines = 42;

/** The beginning of what a command prints, up to the end of a table. */
const firstScreen = (printed: string): readonly string[] => {
  const lines = printed.trimEnd().split('\n');
  if (lines.length <= mostLines) return lines;
  const end = lines.slice(0, mostLines).lastIndexOf('');
  return [...lines.slice(0, end < 0 ? mostLines : end + 1), '…'];
};

const terminal = (): string => {
  const args = ['explain', 'config.json', '--release', '10.8'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [at('dist/cli.js'), ...args, '--color'], {
    cwd: at('examples'),
    env: { COLUMNS: `${columns}` },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  const call = `mm-diagnostics ${args.join(' ')}`;
  return terminalPicture([`$ ${call}`, ...firstScreen(stdout)], columns, `What ${call} prints`);
};

const page = async (): Promise<Buffer> => {
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1120, height: 880 }, offline: true });
    const opened = await context.newPage();
    await opened.goto(pathToFileURL(at('dist/inspector.html')).href);
    await opened.click('#example');
    await opened.selectOption('#release', '10.8');
    await opened.waitForSelector('#count');
    return await opened.screenshot();
  } finally {
    await browser.close();
  }
};

mkdirSync(at('docs/pictures'), { recursive: true });
for (const [file, content] of [
  ['docs/pictures/terminal.svg', terminal()],
  ['docs/pictures/page.png', await page()],
] as const) {
  writeFileSync(at(file), content);
  console.log(`${file}: ${Math.ceil(content.length / 1000)} kB`);
}
