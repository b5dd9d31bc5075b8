/** A command that a page shows, and the parts of its output below it. */
export interface ShownCommand {
  readonly command: string;
  readonly parts: readonly string[];
}

/** A fenced block of a page in Markdown. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** Every fenced block of a page that names its language. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));

/**
 * The commands of a block: each line behind `$ `, with those behind `> ` that continue it. `…` at the end of a line
 * replaces output that is left out.
 */
export const commandsOf = ({ text }: Block): readonly ShownCommand[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((shown) => {
      const lines = shown.split('\n');
      const end = lines.findIndex((line, index) => index > 0 && !line.startsWith('> '));
      const [first = '', ...more] = lines.slice(0, end);
      const output = lines.slice(end).join('\n');
      return {
        command: [first, ...more.map((line) => line.slice(2))].join('\n'),
        parts: output.split('…\n').filter((part) => part !== ''),
      };
    });

/** Every block of a page that holds commands and what they print. */
export const isSession = ({ text }: Block): boolean => text.startsWith('$ ');
