import { statementsIn } from '../../environment/statements.js';
import { filledIn, type Lookup, NotFilledIn } from '../compose/interpolate.js';
import { Refused } from '../problems.js';
import type { Variables, VariableValue } from '../variables.js';
import { dockerLines } from './docker.js';

const isName = /^[A-Za-z_]\w*$/;

/** What a name has that stands alone: what is given, or what only a shell could give. */
export const bareValue = (name: string, lookup: Lookup): VariableValue | undefined =>
  lookup(name) ?? (isName.test(name) ? { because: 'shell' } : undefined);

/** The variables of `.env`, or of an `env_file`, as compose reads them. Variables from elsewhere count more than lines above. */
export const composeVariables = (
  text: string,
  path: string,
  lookup: Lookup,
  bareNames: 'count' | 'are ignored',
): Variables => {
  const found: Variables = new Map();
  const find: Lookup = (name) => lookup(name) ?? found.get(name);
  for (const statement of statementsIn(text.replace(/^\uFEFF/, ''))) {
    const { line } = statement;
    const refused = () => new Refused({ code: 'refusedFile', path, line, by: 'compose' });
    if ('none' in statement) {
      if (statement.bare === undefined) throw refused();
      if (bareNames === 'are ignored') continue;
      const value = bareValue(statement.bare, lookup);
      if (value !== undefined) found.set(statement.bare, value);
      continue;
    }
    const { name, raw, literal } = statement;
    try {
      found.set(name, literal ? raw : filledIn(raw, find));
    } catch (error) {
      throw error instanceof NotFilledIn ? refused() : error;
    }
  }
  return found;
};

/** The variables of a file that is read as `docker run --env-file` reads it. */
export const rawVariables = (text: string, path: string, by: 'compose' | 'docker run', lookup: Lookup): Variables => {
  const found: Variables = new Map();
  for (const one of dockerLines(text)) {
    if ('refused' in one) throw new Refused({ code: 'refusedFile', path, line: one.refused, by });
    const value = one.value ?? bareValue(one.name, lookup);
    if (value !== undefined) found.set(one.name, value);
  }
  return found;
};
