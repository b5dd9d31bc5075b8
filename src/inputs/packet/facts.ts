import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { identifier } from '../../schema/vocabularies.js';
import {
  configSources,
  type FactFile,
  type FactSource,
  factSources,
  failureWords,
  type Reading,
} from './fact-sources.js';
import { inside } from './objects.js';
import { isText, valueAt, type YamlMap, type YamlText } from './yaml.js';

/** A fact by its path, such as `activity.posts`. */
export type FactsByPath = ReadonlyMap<string, unknown>;

/** The files with one value for each fact, as far as they are there. */
export type FactFiles = { readonly [F in FactFile]?: YamlMap | undefined };

const count = ({ text, plain }: YamlText): number | undefined => {
  const number = plain && /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
};

/** What YAML writes without quotes for nothing. */
const isNothing = ({ text, plain }: YamlText): boolean => plain && /^(?:|~|null)$/i.test(text);

const version = /^\d{1,5}(?:\.\d{1,5}){0,2}(?=$|[\s-])/;

const readings: { readonly [R in Reading]: (given: YamlText) => unknown } = {
  text: ({ text }) => text || undefined,
  textOrEmpty: ({ text }) => text,
  id: ({ text }) => (identifier.has(text) ? text : undefined),
  count,
  version: ({ text }) => version.exec(text)?.[0],
  major: ({ text }) => {
    const [number] = /^\d{1,5}(?=\.|$)/.exec(text) ?? [];
    return number === undefined ? undefined : Number(number);
  },
  isThere: ({ text }) => (text === '' ? undefined : true),
  unknownIsEmpty: ({ text }) => (text === 'unknown' ? '' : text || undefined),
};

/** Whether one of some words is in a line of the warnings. */
export const speaksOf = (warnings: string, words: readonly string[] = []): boolean =>
  words.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(warnings));

const valueIn = (source: FactSource, names: YamlMap, release: Release | undefined): unknown => {
  const given = valueAt(names, source.path);
  if (source.beside !== undefined && !names.has(source.beside)) return undefined;
  if (given === undefined) return source.absent && release && at(source.absent, release);
  return isText(given) && !isNothing(given) ? readings[source.as](given) : undefined;
};

/** The facts that the files of a packet say, and nothing for those that are unknown. */
export const factsInFiles = (files: FactFiles, warnings: string, release: Release | undefined): FactsByPath => {
  const facts = new Map<string, unknown>();
  for (const source of factSources) {
    const names = files[source.file];
    const value = names && valueIn(source, names, release);
    const isFailed = value === 0 && speaksOf(warnings, failureWords[source.file]);
    if (value !== undefined && !isFailed && !facts.has(source.fact)) facts.set(source.fact, value);
  }
  return facts;
};

/** The facts that the config says where no file does. */
export const factsInConfig = (config: unknown): FactsByPath => {
  const facts = new Map<string, unknown>();
  for (const { fact, setting, when } of configSources) {
    const value = inside(config, ...setting.split('.'));
    if (when) {
      if (value === when.is) facts.set(fact, when.fact);
    } else if (typeof value === 'string' && value !== '') facts.set(fact, value);
  }
  return facts;
};

/** Whether a file of a packet holds a 0 that its server may have written because it could not count. */
export const holdsFailedCount = (files: FactFiles, warnings: string): boolean =>
  factSources.some((source) => {
    const names = files[source.file];
    return (
      names !== undefined && speaksOf(warnings, failureWords[source.file]) && valueIn(source, names, undefined) === 0
    );
  });
