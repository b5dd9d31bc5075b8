import { match } from 'ts-pattern';
import * as z from 'zod/mini';
import { guarded } from '../misuse.js';
import type { Release } from '../releases/points.js';
import type { Entries, EntryMembers, Setting } from './kinds.js';
import { fileOf, isSection, type SectionAt } from './settings-at.js';

// A content security policy forbids compiling code, which zod would do otherwise.
z.config({ jitless: true });

const entry = (entries: Entries | undefined): z.ZodMiniType =>
  match(entries)
    .returnType<z.ZodMiniType>()
    .with(undefined, 'anything', () => z.unknown())
    .with('texts', () => z.string())
    .with('lists', () => z.nullable(z.array(z.string())))
    .with('objects', () => z.nullable(z.record(z.string(), z.unknown())))
    .otherwise((members: EntryMembers) =>
      z.nullable(
        z.object(
          Object.fromEntries(
            Object.entries(members).map(([name, kind]) => [
              name,
              z.optional(kind === 'flag' ? z.boolean() : z.string()),
            ]),
          ),
        ),
      ),
    );

/** The schema of one setting's decoded value. `undefined` is no value: see {@link configSchema}. */
export const settingSchema = ({ kind, entries }: Setting): z.ZodMiniType =>
  match(kind)
    .returnType<z.ZodMiniType>()
    .with('flag', () => z.boolean())
    .with('integer', () => z.int())
    .with('choice', 'text', () => z.string())
    .with('list', () => z.array(entry(entries)))
    .with('map', () =>
      entries === undefined || entries === 'anything' ? z.unknown() : z.record(z.string(), entry(entries)),
    )
    .exhaustive();

const sectionSchema = (section: SectionAt): z.ZodMiniType =>
  z.object(
    Object.fromEntries(
      [...section.members].map(([name, member]) => [
        name,
        z.optional(isSection(member) ? sectionSchema(member) : settingSchema(member.setting)),
      ]),
    ),
  );

/**
 * The zod schema of a release's decoded config.json: names as declared, `null` and unknown names already gone.
 * It decides which values are valid at which path.
 *
 * @param release - a release point
 * @returns the schema
 * @throws `ArgumentError` where it is no release point
 * @example
 * configSchema('5.6').safeParse({ ServiceSettings: { EnableDeveloper: 'yes' } }).success; // false
 */
export const configSchema = (release: Release): z.ZodMiniType => guarded(() => sectionSchema(fileOf(release)));
