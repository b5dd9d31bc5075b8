import type { ShellWord } from './shell-words.js';

/** Options of `docker run` without a value. */
const flags = new Set(
  'detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only replace rm rmi sig-proxy tls-verify tty use-api-socket'.split(
    ' ',
  ),
);
const shortFlags = /^[ditPq]$/;

/** An option with its value, or one without. */
interface RunOption {
  readonly name: string;
  readonly value: ShellWord | undefined;
}

/** The options of a `docker run`, and the words from the image on. */
export interface RunCommand {
  readonly options: readonly RunOption[];
  readonly rest: readonly ShellWord[];
}

const programs = /(?:^|\/)(?:docker|podman|nerdctl)$/;

/** Where the options of `docker run` start among the words of a command; -1 where it is another command. */
const startOf = (words: readonly ShellWord[]): number => {
  const program = words.findIndex(({ text }) => programs.test(text));
  if (program === -1) return -1;
  for (let at = program + 1; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (text === 'run' || text === 'create') return at + 1;
    if (text === 'container' || text === 'service' || text.startsWith('-')) continue;
    // The value of an option of docker itself.
    if (words[at - 1]?.text.startsWith('-')) continue;
    return -1;
  }
  return -1;
};

const after = (word: ShellWord, start: number): ShellWord => {
  let left = start;
  const parts = word.parts.flatMap((part): ShellWord['parts'][number][] => {
    if (typeof part !== 'string' || left === 0) return [part];
    const cut = Math.min(left, part.length);
    left -= cut;
    return [part.slice(cut)];
  });
  return { parts, text: word.text.slice(start) };
};

/** Short options that belong together, as in `-dp 80:80`: those without a value first. */
const shortOptions = (word: ShellWord, next: ShellWord | undefined): readonly [RunOption[], usesNext: boolean] => {
  const options: RunOption[] = [];
  for (let at = 1; at < word.text.length; at += 1) {
    const name = word.text[at] as string;
    if (shortFlags.test(name)) options.push({ name, value: undefined });
    else if (at + 1 < word.text.length || word.parts.length > 1) {
      const from = word.text[at + 1] === '=' ? at + 2 : at + 1;
      return [[...options, { name, value: after(word, from) }], false];
    } else return [[...options, { name, value: next }], true];
  }
  return [options, false];
};

/** A command as a `docker run`; nothing for any other. */
export const runCommand = (words: readonly ShellWord[]): RunCommand | undefined => {
  let at = startOf(words);
  if (at === -1) return undefined;
  const options: RunOption[] = [];
  for (; at < words.length; at += 1) {
    const word = words[at] as ShellWord;
    if (word.text === '--') {
      at += 1;
      break;
    }
    if (!word.text.startsWith('-') || word.text === '-') break;
    if (word.text.startsWith('--')) {
      const sign = word.text.indexOf('=');
      const name = word.text.slice(2, sign === -1 ? undefined : sign);
      if (sign !== -1) options.push({ name, value: after(word, sign + 1) });
      else if (flags.has(name)) options.push({ name, value: undefined });
      else {
        at += 1;
        options.push({ name, value: words[at] });
      }
    } else {
      const [short, usesNext] = shortOptions(word, words[at + 1]);
      options.push(...short);
      if (usesNext) at += 1;
    }
  }
  return { options, rest: words.slice(at) };
};
