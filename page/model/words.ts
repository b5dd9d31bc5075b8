/** A number of things, with thousands apart. */
export const many = (count: number): string => `${count}`.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');

/** A number and what is counted, or only what is said of it: `1 setting`, `2 settings`. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${many(count)} ${count === 1 ? one : more}`;
