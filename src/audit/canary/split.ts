import { once } from '../../once.js';
import { canaryIdLength, canaryMark } from './canary.js';

/** How far apart the two pieces of a canary may be. */
const farthest = 256;

const whole = canaryMark.length;

/** Beginnings of ids, each with the ids that begin so. */
const beginningsOf = (ids: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const beginnings = new Map<string, string[]>();
  for (const id of ids) {
    for (let length = 1; length < canaryIdLength; length += 1) {
      const beginning = id.slice(0, length);
      const known = beginnings.get(beginning);
      if (known) known.push(id);
      else beginnings.set(beginning, [id]);
    }
  }
  return beginnings;
};

/** Complete ids whose mark is cut off, or cut inside. */
const cutBefore = (text: string, ids: ReadonlySet<string>): readonly string[] => {
  const found: string[] = [];
  for (const { 0: run, index } of text.matchAll(/[0-9a-z]{7,}/g)) {
    for (let at = 0; at + canaryIdLength <= run.length; at += 1) {
      const id = run.slice(at, at + canaryIdLength);
      if (!ids.has(id)) continue;
      const place = index + at;
      let kept = whole;
      while (kept > 0 && !text.startsWith(canaryMark.slice(whole - kept), place - kept)) kept -= 1;
      if (kept === whole) continue;
      const before = text.slice(Math.max(0, place - kept - farthest), place - kept);
      if (before.includes(canaryMark.slice(0, whole - kept))) found.push(id);
    }
  }
  return found;
};

/** Ids that are cut themselves, after the whole mark. */
const cutInside = (text: string, ids: ReadonlySet<string>): readonly string[] => {
  const beginnings = once(() => beginningsOf(ids));
  const found: string[] = [];
  for (let at = text.indexOf(canaryMark); at !== -1; at = text.indexOf(canaryMark, at + 1)) {
    const start = at + whole;
    if (ids.has(text.slice(start, start + canaryIdLength))) continue;
    const after = text.slice(start, start + canaryIdLength + farthest);
    for (let length = canaryIdLength - 1; length > 0; length -= 1) {
      const candidates = beginnings().get(after.slice(0, length)) ?? [];
      const id = candidates.find((one) => after.includes(one.slice(length), length + 1));
      if (id === undefined) continue;
      found.push(id);
      break;
    }
  }
  return found;
};

/** Ids with signs between any of their letters, or tags. */
const withSigns = (text: string, ids: ReadonlySet<string>): readonly string[] => {
  const bare = text.replaceAll(/<[^<>]{0,200}>|[^0-9a-z]+/g, '');
  const found: string[] = [];
  for (let at = bare.indexOf(canaryMark); at !== -1; at = bare.indexOf(canaryMark, at + 1)) {
    const id = bare.slice(at + whole, at + whole + canaryIdLength);
    if (ids.has(id)) found.push(id);
  }
  return found;
};

/** Ids of canaries that are split by some text: each known one once, unless the text also has it in one piece. */
export const splitIn = (given: string, ids: ReadonlySet<string>, seen: ReadonlySet<string>): readonly string[] => {
  const text = given.toLowerCase();
  const found = new Set([...cutBefore(text, ids), ...cutInside(text, ids), ...withSigns(text, ids)]);
  return [...found].filter((id) => !seen.has(id));
};
