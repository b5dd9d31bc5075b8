import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The commands whose output README shows, and the parts of it: what is left out between them is written as "…". */
export const shownInReadme: readonly { readonly command: string; readonly parts: readonly string[] }[] = [
  ...readFileSync(`${root}README.md`, 'utf8').matchAll(/```text\n\$ mm-diagnostics (.*)\n([\s\S]*?)```/g),
].map(([, command = '', text = '']) => ({
  command: command.replaceAll('examples/', `${root}examples/`),
  parts: text.split('…\n'),
}));
