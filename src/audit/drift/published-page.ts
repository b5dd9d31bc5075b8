import { textOf } from '../../arguments.js';
import { guarded } from '../../misuse.js';
import type { Mention, Promised } from '../../promises/published.js';

/** What a page promises, and how many of its words could not be read as a promise. */
export interface PublishedPage {
  readonly promised: readonly Promised[];
  readonly unread: number;
}

const listTitles: readonly (readonly [title: RegExp, kind: Mention['kind']])[] = [
  [/^type values/i, 'type'],
  [/^counts/i, 'count'],
  [/^true\/false/i, 'isdefault'],
];

const pieces =
  /\*\*(?<bold>[^*]+)\*\*\s*(?<note>\([^)]*\))?|\([^)]*\)|\b(?<type>bool|enum|int)\b[\s,]*(?<setting>[A-Za-z](?:[\w.]|-(?=\w)){0,79})|(?<word>[A-Za-z][\w.]*)/g;

/** Ends whatever list is open. */
const listEnd = '**.**';

/** The lists are indented below a title, so a line of prose at the margin ends them. A stray `=======` does not. */
const withListEnds = (text: string): string => text.replaceAll(/[=<>|]{4,}/g, ' ').replaceAll(/^(?=[^\s*])/gm, listEnd);

/**
 * Reads the published page in reStructuredText: three lists of `**Section**: type Setting, type Setting; …`. It bears
 * what is damaged in them: a missing comma, semicolon or colon, a comma behind a type, a stray line of `=`.
 *
 * @param text - the whole page
 * @returns every setting that the page lists, in its order, or `undefined` where the text holds no such list
 * @example
 * readPage('  **Type values**\n\n    **LogSettings**: bool EnableFile, enum FileLevel')?.promised.length; // 2
 */
export const readPage = (text: string): PublishedPage | undefined =>
  guarded(() => {
    const promised = new Map<string, Promised>();
    let kind: Mention['kind'] | undefined;
    let section: string | undefined;
    let note: string | undefined;
    let unread = 0;
    for (const { groups = {} } of withListEnds(textOf(text, 'the page')).matchAll(pieces)) {
      const { bold, setting, type } = groups;
      if (bold !== undefined) {
        const name = bold.trim().replace(/:$/, '');
        const title = listTitles.find(([pattern]) => pattern.test(name));
        if (title || bold === '.') kind = title?.[1];
        section = /^[A-Za-z]\w*$/.test(name) ? name : undefined;
        note = groups.note;
      } else if (kind === undefined || section === undefined) continue;
      else if (groups.word !== undefined) unread += 1;
      else if (type !== undefined && setting !== undefined) {
        const path = `${section}.${setting}`;
        const earlier = promised.get(path);
        const mention = { kind, type } as Mention;
        promised.set(path, {
          section,
          setting,
          ...earlier,
          mentions: [...(earlier?.mentions ?? []), mention],
          ...(note !== undefined && { note }),
        });
      }
    }
    return promised.size > 0 ? { promised: [...promised.values()], unread } : undefined;
  });
