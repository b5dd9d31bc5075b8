import type { Explained, ServerReach } from './explanation.js';
import { reachOfField, sectionOf } from './sections.js';

/** Which settings to show; without either, all of them. */
export interface ExplainChoice {
  /** Those of one section, as in `TeamSettings`. */
  readonly section?: string | undefined;
  /** Those that are sent in this way, or not at all. */
  readonly reach?: ServerReach | undefined;
}

/** An explanation with the settings and fields that were chosen; what it says of the whole file stays as it is. */
export const choose = (explained: Explained, { section, reach }: ExplainChoice): Explained => {
  const isIn = (path: string): boolean => section === undefined || sectionOf(path) === section;
  const { unknown, missingSections, notKnown, ...rest } = explained;
  const here = notKnown?.filter(({ setting }) => reach === undefined && isIn(setting)) ?? [];
  return {
    ...rest,
    ...(here.length > 0 && { notKnown: here }),
    settings: explained.settings.filter(({ path, server }) => isIn(path) && (reach ?? server.reach) === server.reach),
    byDefault: explained.byDefault.filter(
      (field) => isIn(field.reads[0] ?? '') && (reach === undefined || reachOfField(field) === reach),
    ),
    unknown:
      reach === undefined
        ? { names: unknown.names.filter(({ path }) => isIn(path)), others: section === undefined ? unknown.others : 0 }
        : { names: [], others: 0 },
    missingSections:
      reach === undefined ? missingSections.filter((name) => section === undefined || name === section) : [],
  };
};
