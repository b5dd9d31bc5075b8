import type { ExplainChoice } from '../../audit/explain/choose.js';
import type { Explained, ServerReach } from '../../audit/explain/explanation.js';
import type { Table } from '../../formats/table.js';
import { verdict } from '../../wording/explain/head.js';
import { clearRows, marketplace } from '../../wording/explain/in-clear.js';
import { counted } from '../../wording/explain/sections.js';
import { masked, notKnown, oddities, reasons, sentByDefault, throughOthers, unknownNames } from './explain-lists.js';
import { type Screen, screenTables } from './explain-screen.js';
import { type Showing, sectionTables } from './explain-sections.js';

const clearTable = (explained: Explained): Table => ({
  title: 'In clear: the server sends these as they are written',
  notes: ['“Payload” is what this package holds instead.'],
  columns: ['setting', 'sent as', 'they learn'],
  rows: clearRows(explained).map(({ setting, sent, learn }) => [setting, { text: sent, colour: 'red' }, learn]),
});

const filled = (tables: readonly Table[]): readonly Table[] => tables.filter(({ rows }) => rows.length > 0);

const unknownTable = (explained: Explained): readonly Table[] =>
  explained.notKnown === undefined ? [] : [notKnown(explained)];

const byName = ({ fromMarketplace }: Explained): readonly Table[] =>
  fromMarketplace === undefined
    ? []
    : [{ title: 'Plugins by name', notes: [marketplace[fromMarketplace]], columns: [], rows: [] }];

/** An explanation as tables: the screen first, then every setting by section, then what else is to be said. */
export const allTables = (explained: Explained, showing: Showing, screen: Screen): readonly Table[] => [
  ...screenTables(explained, { ...screen, all: true }),
  ...filled([clearTable(explained)]),
  ...byName(explained),
  ...sectionTables(explained, showing),
  ...unknownTable(explained),
  ...filled([
    reasons(explained),
    throughOthers(explained),
    oddities(explained),
    masked(explained),
    unknownNames(explained),
    sentByDefault(explained),
  ]),
];

/** How a setting is sent, after “is” or “are”. */
const howSent: { readonly [R in ServerReach]: string } = {
  inClear: 'sent in clear',
  reported: 'sent',
  reduced: 'sent in part',
  withheld: 'not sent',
};

/** What was chosen of a file, in a sentence. */
const choiceText = (whole: Explained, chosen: Explained, { section, reach }: ExplainChoice): string => {
  const count = chosen.settings.length;
  const be = count > 1 ? 'are' : 'is';
  if (reach === undefined)
    return count === 0
      ? `No setting of ${section} is in the file: all that is sent of it comes from defaults.`
      : `${counted(count, 'setting')} of ${section} ${be} in the file.`;
  const all = section === undefined ? whole.totals.settings : sectionSize(whole, section);
  const of = section === undefined ? 'in the file' : `of ${section} in the file`;
  return `${count === 0 ? 'None' : count} of the ${counted(all, 'setting')} ${of} ${be} ${howSent[reach]}.`;
};

const sectionSize = ({ sections }: Explained, name: string): number =>
  sections.find(({ section }) => section === name)?.settings ?? 0;

/** The settings that were chosen, by section. */
export const chosenTables = (
  whole: Explained,
  chosen: Explained,
  choice: ExplainChoice,
  showing: Showing,
): readonly Table[] => [
  {
    title: verdict(whole),
    notes: [
      ...(whole.disabled === undefined ? [] : ['This is a preview: nothing of it is sent while telemetry is off.']),
      choiceText(whole, chosen, choice),
    ],
    columns: [],
    rows: [],
  },
  ...sectionTables(chosen, showing),
  ...unknownTable(chosen),
  ...filled([
    ...(choice.section === undefined ? [] : [{ ...sentByDefault(chosen), notes: [] }]),
    throughOthers(chosen),
    oddities(chosen),
    masked(chosen),
    unknownNames(chosen),
  ]),
];
