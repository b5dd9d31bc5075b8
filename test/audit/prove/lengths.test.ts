import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { longestText, sizesOf } from '../../../src/audit/prove/lengths.js';
import { randomOf } from '../../../src/audit/prove/random.js';
import { compileRelease } from '../../../src/transform/compile.js';

const source = fileURLToPath(new URL('../../../src/', import.meta.url));

/** Where a payload is made: the engine, and the routes of the command. What sections declare is looked at in the layout. */
const engine = ['json', 'rules/round-down.ts', 'transform', 'schema', 'inputs/environment', 'cli/bulk'];
const declaresSettings = /^schema\/sections\//;

const filesOf = (entry: string): readonly string[] =>
  entry.endsWith('.ts')
    ? [entry]
    : (readdirSync(join(source, entry), { recursive: true }) as string[])
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(entry, name));

const { PlusToken, MinusToken, AsteriskToken, AsteriskAsteriskToken } = ts.SyntaxKind;

const combined: Partial<Record<ts.SyntaxKind, (a: number, b: number) => number>> = {
  [PlusToken]: (a, b) => a + b,
  [MinusToken]: (a, b) => a - b,
  [AsteriskToken]: (a, b) => a * b,
  [AsteriskAsteriskToken]: (a, b) => a ** b,
};

/** What an expression of nothing but numbers comes to. */
const constantOf = (node: ts.Node): number | undefined => {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression);
  if (!ts.isBinaryExpression(node)) return undefined;
  const combine = combined[node.operatorToken.kind];
  const [left, right] = [constantOf(node.left), constantOf(node.right)];
  return combine && left !== undefined && right !== undefined ? combine(left, right) : undefined;
};

const constantsIn = (node: ts.Node): readonly number[] => {
  const constant = constantOf(node);
  return constant === undefined ? node.getChildren().flatMap(constantsIn) : [constant];
};

it('tries lengths around every constant of the engine', () => {
  const constants = engine
    .flatMap(filesOf)
    .filter((file) => !declaresSettings.test(file))
    .flatMap((file) =>
      constantsIn(ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true)),
    )
    .filter((constant) => Number.isInteger(constant) && constant > 0 && constant < longestText);
  expect(constants.length).toBeGreaterThan(50);
  const tried = new Set(sizesOf(randomOf(1), compileRelease('10.8').layout).texts);
  const missed = constants.filter((constant) => ![-1, 0, 1].every((more) => tried.has(constant + more)));
  expect([...new Set(missed)].sort((a, b) => a - b)).toEqual([]);
});
