import type { VariableValue } from '../variables.js';

/** What systemd fills in, and refuses where it does not know it; after anything else a percent sign is one. */
const specifiers = /%([%A-Za-z0-9])/g;

/** Those that depend on the machine, or on the instance of the unit. */
const ofMachine = /^[aAbBcCdDEfgGhHiIjJlLmMoPqrRsStTuUvVwWyY]$/;

/** A text with its specifiers filled in; nothing where systemd does not know one of them. */
export const filledIn = (text: string, unit: string): VariableValue | undefined => {
  let [unknown, refused] = [false, false];
  const bare = unit.replace(/\.\w+$/, '');
  const names = new Map([
    ['%', '%'],
    ['n', unit],
    ['N', bare],
    ['p', bare.split('@', 1)[0] ?? bare],
  ]);
  const done = text.replaceAll(specifiers, (written, letter: string) => {
    const value = names.get(letter);
    if (value === undefined && ofMachine.test(letter)) unknown = true;
    else if (value === undefined) refused = true;
    return value ?? written;
  });
  if (refused) return undefined;
  return unknown ? { because: 'machine' } : done;
};
