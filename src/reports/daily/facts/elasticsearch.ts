import { integer } from '../../../schema/kinds.js';

/** The search engine. 0 where none is in use. */
export const elasticsearch = {
  serverVersion: integer({ '5.20': 0 }),
};
