import type { Issue, Position, Warning } from '../../issues.js';
import type { Node } from '../../json/node.js';
import { failed, ok, type Result } from '../../result.js';
import { everyFact } from '../../schema/facts-at.js';
import type { CompiledField } from '../../transform/compile-field.js';
import { UnknownNames } from '../../transform/decode.js';
import { memberNamed } from '../../transform/request.js';

/** The paths of facts that a server has and the file does not say. */
export type UnknownFacts = ReadonlySet<string>;

/** The facts that a file lists as unknown; names of no fact are warned of. */
export const unknownFactsIn = (root: Node, position: (offset: number) => Position): Result<UnknownFacts> => {
  const list = memberNamed(root, 'unknown');
  if (list === undefined || list.found === 'null') return ok(new Set());
  const paths = list.items?.map(({ scalar }) => scalar).filter((path) => typeof path === 'string');
  if (paths === undefined || paths.length < (list.items?.length ?? 0)) {
    const { found, at } = list;
    const issue: Issue = { code: 'wrongType', path: 'unknown', expected: 'a list of facts', found, ...position(at) };
    return failed([issue]);
  }
  const strange = new UnknownNames();
  for (const path of paths) if (!everyFact().has(path)) strange.note('unknown', path);
  return ok(new Set(paths), strange.warnings());
};

/** Whether what a field says depends on a fact that is not known. */
export const isUnknown = ({ reads }: CompiledField, unknown: UnknownFacts): boolean =>
  unknown.size > 0 && reads.some(({ path }) => unknown.has(path));

/** Warns of the fields that are left out, because what they say is not known. */
export const warnOfUnknown = (fields: readonly CompiledField[], unknown: UnknownFacts): readonly Warning[] => {
  const left = fields.filter((field) => isUnknown(field, unknown));
  if (left.length === 0) return [];
  return [{ code: 'unknownFacts', fields: left.map(({ event, property }) => `${event}.${property}`) }];
};
