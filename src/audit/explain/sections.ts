import { byValue } from '../../field-map/reach.js';
import { titleOf } from '../../schema/section-titles.js';
import type { ExplainedSection, ExplainedSetting, ServerReach } from './explanation.js';
import type { ExplainedField } from './fields.js';

/** The section of a setting's path. */
export const sectionOf = (path: string): string => path.split('.', 1)[0] ?? '';

/** How much of its setting a server sends in a field. */
export const reachOfField = ({ server, by }: ExplainedField): ServerReach => {
  if (server.sends === 'in clear') return 'inClear';
  return byValue.has(by) ? 'reported' : 'reduced';
};

/** How many settings are sent in which way. */
export const reachesOf = (settings: readonly ExplainedSetting[]): { readonly [R in ServerReach]: number } => {
  const counts = { inClear: 0, reported: 0, reduced: 0, withheld: 0 };
  for (const { server } of settings) counts[server.reach] += 1;
  return counts;
};

/** Every section that the file has, or of which something is sent by default: those of the file in its order first. */
export const sectionsOf = (
  settings: readonly ExplainedSetting[],
  byDefault: readonly ExplainedField[],
): readonly ExplainedSection[] => {
  const ofFields = byDefault.map(({ reads: [path = ''] }) => sectionOf(path));
  const names = new Set([...settings.map(({ path }) => sectionOf(path)), ...ofFields]);
  return [...names].map((section) => {
    const own = settings.filter(({ path }) => sectionOf(path) === section);
    return {
      section,
      title: titleOf(section),
      settings: own.length,
      server: reachesOf(own),
      byDefault: ofFields.filter((name) => name === section).length,
    };
  });
};
