import type { WhereToChange } from '../schema/console.js';

/** Where the System Console has a setting; that its place is of 10.x is said, unless the place of the release is known. */
export const consoleText = ({ title, menu, of10 }: WhereToChange): string | undefined =>
  menu === undefined ? undefined : `System Console${of10 ? ' (10.x)' : ''} > ${menu} > ${title}`;

/** Where to change a setting: in the System Console, else in config.json. */
export const whereText = (setting: string, where: WhereToChange | undefined): string =>
  (where && consoleText(where)) ?? `config.json: ${setting}`;
