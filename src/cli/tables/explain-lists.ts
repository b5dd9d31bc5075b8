import type { Explained } from '../../audit/explain/explanation.js';
import type { Table } from '../../formats/table.js';
import { grouped } from '../../grouped.js';
import { counted, nameOf, sentAs, sentence } from '../../wording/explain/sections.js';
import { lifetime } from '../../wording/lifetime.js';
import { describeUnknown } from '../../wording/problems/deployment.js';

/** Why settings are not sent, with how many. */
export const reasons = ({ settings }: Explained): Table => {
  const held = settings.flatMap(({ withheld }) => (withheld ? [withheld] : []));
  return {
    title: 'Why settings are not sent',
    columns: ['reason', 'settings', 'what they are'],
    numeric: [1],
    rows: [...grouped(held, ({ reason }) => reason)].map(([reason, alike]) => [
      reason === 'harmless' ? 'other' : reason,
      `${alike.length}`,
      alike[0].says,
    ]),
  };
};

/** Settings that show because others follow them. */
export const throughOthers = ({ settings }: Explained): Table => {
  const all = settings.flatMap(({ path, through }) => through.map((one) => ({ path, ...one })));
  const active = all.filter((one) => one.active);
  const without = all.length - active.length;
  return {
    title: "Settings that influence another setting's default",
    notes:
      without === 0
        ? []
        : [`${without} more ${without === 1 ? 'is' : 'are'} without effect: the file sets what would follow.`],
    columns: ['setting', 'followed by', 'why', 'seen in'],
    rows: active.map(({ path, setting, why, fields }) => [path, setting, why, fields.join(', ')]),
  };
};

/** What the names of fields do not say, those with the same remark together. */
export const oddities = ({ settings, byDefault }: Explained): Table => {
  const odd = [...settings.flatMap(({ fields }) => fields), ...byDefault].flatMap((field) =>
    field.oddity === undefined ? [] : [[nameOf(field), field.oddity] as const],
  );
  return {
    title: 'Misleading field names',
    columns: ['field', 'what is sent'],
    rows: [...grouped(odd, ([, text]) => text)].map(([text, alike]) => [
      [...new Set(alike.map(([name]) => name))].join(', '),
      text,
    ]),
  };
};

/** Names that the release does not know. */
export const unknownNames = ({ unknown: { names, others }, release }: Explained): Table => {
  const hidden = others === 0 ? [] : [[counted(others, 'other name'), 'not shown: such a name may be a secret']];
  return {
    title: 'Names that this version does not know',
    columns: ['name', 'versions that do'],
    rows: [...names.map((name) => [name.path, lifetime(name, release)]), ...hidden],
  };
};

/** Settings whose value was masked. */
export const masked = ({ settings, warnings }: Explained): Table => {
  const affected = new Map(
    warnings.flatMap((warning) => (warning.code === 'masked' ? [[warning.path, warning.fields] as const] : [])),
  );
  return {
    title: "Masked: the server's mask hides the value",
    columns: ['setting', 'so these cannot be trusted'],
    rows: settings
      .filter((setting) => setting.masked)
      .map(({ path, payload }) => [
        path,
        affected.get(path)?.join(', ') ?? (payload.reach === 'withheld' ? 'none: it is not sent' : 'none'),
      ]),
  };
};

/** Settings whose value is not known, and where it comes from. */
export const notKnown = ({ notKnown: settings = [] }: Explained): Table => {
  const named = settings.filter(({ because }) => because !== undefined);
  const others = settings.length - named.length;
  return {
    title: 'Unknown: the environment sets these, and their values are not known here',
    notes:
      others === 0
        ? []
        : [`The environment may also set ${counted(others, 'other setting')}, so what these are is unknown too.`],
    columns: named.length === 0 ? [] : ['setting', 'set by', 'the value comes from', 'unknown fields'],
    rows: named.map(({ setting, variable, because, fields }) => [
      setting,
      variable ?? '',
      describeUnknown(because),
      fields.join(', '),
    ]),
  };
};

/** What is sent although no setting that it reads is in the file. */
export const sentByDefault = ({ byDefault, missingSections }: Explained): Table => ({
  title: 'Sent by default, for settings that are not in the file',
  notes: missingSections.length === 0 ? [] : [`Sections that are not in the file: ${missingSections.join(', ')}.`],
  columns: ['sent as', 'they learn'],
  rows: byDefault.map((field) => [sentAs(nameOf(field), field), sentence(field)]),
});
