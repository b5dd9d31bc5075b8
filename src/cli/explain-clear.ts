import { type Explained, nameOf, sentAs, sentBesides, sentence } from './explain-sections.js';

/** Something that the server sends in clear, in words. */
export interface ClearRow {
  readonly setting: string;
  readonly sent: string;
  readonly learn: string;
}

/** What the server sends as it is, and the payload holds as less, or not at all. */
export const clearRows = ({ settings, byDefault, inClear }: Explained): readonly ClearRow[] => {
  const fields = new Map(
    [...settings.flatMap((setting) => setting.fields), ...byDefault].map((field) => [nameOf(field), field]),
  );
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
