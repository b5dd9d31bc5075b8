/** What a property of a payload can hold: a flag, an integer, or a word of a closed vocabulary. */
export type Reported = boolean | number | string;
