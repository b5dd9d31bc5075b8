import { match } from 'ts-pattern';
import * as z from 'zod';
import type { Release } from '../releases.js';
import { fileOf, isSection, type SectionInForce } from './config.js';
import type { Entries, Setting } from './kinds.js';

// A content security policy forbids compiling code, which zod would do otherwise.
z.config({ jitless: true });

const entry = (entries: Entries | undefined): z.ZodType =>
  match(entries)
    .with(undefined, 'anything', () => z.unknown())
    .with('texts', () => z.string())
    .with('objects', () => z.record(z.string(), z.unknown()).nullable())
    .otherwise((members) =>
      z
        .object(
          Object.fromEntries(
            Object.entries(members).map(([name, kind]) => [
              name,
              (kind === 'flag' ? z.boolean() : z.string()).optional(),
            ]),
          ),
        )
        .nullable(),
    );

/** The schema of one setting's decoded value. `undefined` is no value: see {@link configSchema}. */
export const settingSchema = ({ kind, entries }: Setting): z.ZodType =>
  match(kind)
    .with('flag', () => z.boolean())
    .with('integer', () => z.int())
    .with('choice', 'text', () => z.string())
    .with('list', () => z.array(entry(entries)))
    .with('map', () =>
      entries === undefined || entries === 'anything' ? z.unknown() : z.record(z.string(), entry(entries)),
    )
    .exhaustive();

const sectionSchema = (section: SectionInForce): z.ZodType =>
  z.object(
    Object.fromEntries(
      [...section.members].map(([name, member]) => [
        name,
        (isSection(member) ? sectionSchema(member) : settingSchema(member.setting)).optional(),
      ]),
    ),
  );

/**
 * The zod schema of a release's decoded config.json: names as declared, `null` and unknown names already gone.
 * It is the authority on what may stand where.
 *
 * @example
 * configSchema('5.6').safeParse({ ServiceSettings: { EnableDeveloper: 'yes' } }).success; // false
 */
export const configSchema = (release: Release): z.ZodType => sectionSchema(fileOf(release));
