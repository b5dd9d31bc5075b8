import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { promisesDocument } from '../../src/documents/promises.js';
import { promises } from '../../src/promises/all.js';
import { sentenceList } from '../../src/promises/event-sentences.js';
import { placesOf, sentencesOf } from '../../src/promises/places.js';
import { hasShared, sharedFolder } from '../support/shared.js';

const rows = promises.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
const tests = rows.flatMap(({ here }) => (here.kept === 'by a report' ? here.tests : []));

/** The names that tests and groups of tests of a file have. */
const titlesIn = (file: URL): readonly string[] => {
  const titles: string[] = [];
  const code = ts.createSourceFile(file.href, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|it|test)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) titles.push(title.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return titles;
};

describe('the promises', () => {
  it('have a number each', () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(?:D|T26|T19|P16|C)-\d\d$/.test(id))).toEqual([]);
  });

  it.for(promises)('of "$title" are numbered in order', ({ parts }) => {
    const numbers = parts.flatMap((part) => part.rows.map(({ id }) => Number(id.split('-')[1])));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('name tests that are there', () => {
    const missing = [...new Map(tests.map((test) => [`${test.file}: ${test.name}`, test]))].filter(
      ([, { file, name }]) => {
        const path = new URL(`../../${file}`, import.meta.url);
        return !(existsSync(path) && titlesIn(path).some((title) => title.includes(name)));
      },
    );
    expect(missing.map(([test]) => test)).toEqual([]);
  });

  it('would name a test that is missing', () => {
    const titles = titlesIn(new URL(import.meta.url));
    expect(titles).toContain("'name tests that are there'");
    expect(titles.some((title) => title.includes(`hunter${1 + 1}`))).toBe(false);
  });

  it('say each sentence on events once', () => {
    expect(rows.filter(({ id }) => sentenceList.some(([sentence]) => sentence === id))).toHaveLength(
      sentenceList.length,
    );
  });

  it('are in the document, one row each', () => {
    const lines = promisesDocument()
      .split('\n')
      .filter((line) => /^\| (?:D|T26|T19|P16|C)-\d\d \|/.test(line));
    expect(lines).toHaveLength(rows.length);
  });
});

if (hasShared)
  describe.for(promises)('"$title"', ({ file, parts, silent }) => {
    const text = readFileSync(`${sharedFolder}documents/${file}`, 'utf8');
    const sentences = sentencesOf(text);
    const promising = parts.flatMap((part) => part.rows.flatMap(({ at }) => placesOf(at)));
    const all = [...promising, ...Object.values(silent).flatMap(placesOf)];

    it('has no sentence without a row', () => {
      const left = sentences.flatMap((line, index) =>
        line.flatMap((sentence, at) =>
          sentence === '' || all.some((place) => place.line === index + 1 && (place.sentence ?? at + 1) === at + 1)
            ? []
            : [`${index + 1}.${at + 1}`],
        ),
      );
      expect(left).toEqual([]);
    });

    it('has no row for a line of several sentences that does not say which it means', () => {
      expect(
        promising.filter(({ line, sentence }) => sentence === undefined && (sentences[line - 1]?.length ?? 0) > 1),
      ).toEqual([]);
    });

    it('has every place that is named', () => {
      const strange = all.filter(({ line, sentence = 1 }) => sentences[line - 1]?.[sentence - 1] === undefined);
      expect(strange).toEqual([]);
    });

    it('promises nothing where that is said', () => {
      const key = ({ line, sentence }: (typeof all)[number]): string => `${line}.${sentence ?? ''}`;
      const said = new Set(Object.values(silent).flatMap(placesOf).map(key));
      expect(promising.filter((place) => said.has(key(place)) || said.has(`${place.line}.`))).toEqual([]);
    });
  });
