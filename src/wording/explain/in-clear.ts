import type { Explained } from '../../audit/explain/explanation.js';
import type { ExplainedField } from '../../audit/explain/fields.js';
import { nameOf, sentAs, sentBesides, sentence } from './sections.js';

/** Something that the server sends in clear, in words. */
export interface ClearRow {
  readonly setting: string;
  readonly sent: string;
  readonly learn: string;
}

/** Every field that is explained, by its name. */
export const fieldsByName = ({ settings, byDefault }: Explained): ReadonlyMap<string, ExplainedField> =>
  new Map([...settings.flatMap(({ fields }) => fields), ...byDefault].map((field) => [nameOf(field), field]));

/** What the server sends as it is, and the payload holds as less, or not at all. */
export const clearRows = (explained: Explained): readonly ClearRow[] => {
  const { inClear } = explained;
  const fields = fieldsByName(explained);
  return inClear.map(({ event, property, setting = '(the plugin itself)', when = '' }) => {
    const field = fields.get(`${event}.${property}`);
    if (field) return { setting, sent: sentAs(nameOf(field), field), learn: sentence(field) };
    const [sent, , learn] = sentBesides(setting, { event, property, when });
    return { setting, sent, learn };
  });
};

/** That a server names plugins which are not in the payload. */
export const marketplace = {
  instead:
    "A server asks Mattermost's marketplace which plugins there are. If it gets an answer, it sends enable_… and version_… of these in place of the plugins shown here.",
  besides:
    "A server asks Mattermost's marketplace which plugins there are. If it gets an answer, it also sends enable_… and version_… of these.",
} as const;
