import { fold } from '../../json/fold.js';
import type { Node } from '../../json/node.js';
import { isSlot, type SectionLayout } from '../../transform/layout.js';
import { isObject, type Json } from './edit.js';

/** A text that is no longer is tried as it is. */
const light = 2 ** 16;

const mostEntries = 20;
const longestKept = 4096;

const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, longestKept);
  if (Array.isArray(value)) return value.slice(0, mostEntries).map(shortened);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, mostEntries)
      .map(([name, inner]) => [name, shortened(inner)]),
  );
};

const cut = (config: Json, section: SectionLayout): Json => {
  let strangers = 0;
  const members: [string, unknown][] = [];
  for (const [name, value] of Object.entries(config)) {
    const known = section.members.get(fold(name));
    if (known === undefined) {
      strangers += 1;
      if (strangers > mostEntries) continue;
    }
    const isSection = known !== undefined && !isSlot(known) && isObject(value);
    members.push([name, isSection ? cut(value, known) : shortened(value)]);
  }
  return Object.fromEntries(members);
};

/** A config that is cut to what can be tried many times: few unknown names and entries, and no text that is long. */
export const lightened = (config: Json, text: string, file: SectionLayout): Json =>
  text.length <= light ? config : cut(config, file);

/** Whether a name is repeated anywhere, which an object cannot show. */
export const hasNamesTwice = (root: Node): boolean => {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const names = node.members?.map(({ name }) => name) ?? [];
    if (new Set(names).size < names.length) return true;
    for (const { node: inner } of node.members ?? []) open.push(inner);
    for (const inner of node.items ?? []) open.push(inner);
  }
  return false;
};
