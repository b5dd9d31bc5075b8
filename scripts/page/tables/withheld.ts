import { paths } from './paths.js';

/** Why settings are not sent, as one text: a letter for each setting, the first of the reason, or a dash where it is sent. */

type Withheld = Readonly<Record<string, string>>;

const sent = '-';

export const packedWithheld = (withheld: Withheld): string => paths.map((path) => withheld[path]?.[0] ?? sent).join('');

export const withheldFrom = (reasons: object, text: string): Withheld => {
  const reasonOf = new Map(Object.keys(reasons).map((reason) => [reason[0], reason]));
  return Object.fromEntries(
    paths.flatMap((path, index) => {
      const reason = reasonOf.get(text[index]);
      return reason === undefined ? [] : [[path, reason]];
    }),
  );
};
