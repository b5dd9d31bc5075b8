import { readdirSync } from 'node:fs';
import ts from 'typescript';
import type { Rewrite } from './rewriting.js';
import { type Cut, nameOf, nodesIn, syntaxOf, textWith, withValue } from './syntax.js';

/** What declarations say that no page shows. */

const declarations = (folder: string, ...others: readonly string[]): readonly string[] =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !others.includes(name))
    .map((name) => `${folder}/${name}`);

/** Makes lists of one name empty, and leaves out texts of another. */
const without =
  (list: string, said: string) =>
  (text: string, path: string): string => {
    const cuts: Cut[] = [];
    let lists = 0;
    for (const node of nodesIn(syntaxOf(path, text))) {
      if (!ts.isPropertyAssignment(node)) continue;
      const { initializer } = node;
      if (nameOf(node) === list && ts.isArrayLiteralExpression(initializer)) {
        lists += 1;
        cuts.push({ from: initializer.getStart(), to: initializer.end, with: '[]' });
      } else if (nameOf(node) === said && ts.isStringLiteralLike(initializer))
        cuts.push({ from: initializer.getStart(), to: initializer.end, with: 'undefined' });
    }
    if (lists === 0) throw new Error(`has no list ${list}`);
    return textWith(text, cuts);
  };

export const shownData: readonly Rewrite[] = [
  {
    name: 'sources and doubts of the ways out',
    files: declarations('src/outbound/ways', 'index.ts'),
    change: without('sources', 'doubt'),
  },
  {
    name: 'what published pages say about the daily reports',
    files: ['src/reports/daily/remarks.ts'],
    change: withValue('dailyRemarks', '{}'),
  },
  {
    name: 'what published pages say about the security update check',
    files: ['src/reports/security-check/promises.ts'],
    change: withValue('securityRemarks', '[]'),
  },
];
