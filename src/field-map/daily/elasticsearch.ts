import { event, unlessZero } from './rules.js';

/** The search engine, where one is in use. */
export const elasticsearch = event({
  elasticsearch_server_version: unlessZero('elasticsearch.serverVersion'),
});
