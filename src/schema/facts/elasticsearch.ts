import { integer } from '../kinds.js';

/** The search engine. 0 where none is in use. */
export const elasticsearch = {
  serverVersion: integer('the major version of Elasticsearch, while it is in use', { '5.20': 0 }),
};
