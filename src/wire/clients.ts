import type { Timeline } from '../releases/timeline.js';

/** The library that a release sends with: what it writes around a message. */
export interface Client {
  readonly library: { readonly name: string; readonly version: string };
  /** How it orders and names the members of a message. */
  readonly form: 'first' | 'later';
  /** Each message names the library as well, and repeats the user as anonymous. */
  readonly repeats?: { readonly name: string; readonly version: string };
  /** How it writes the time zone of a moment in UTC. */
  readonly utc: '+0000' | 'Z';
}

const name = 'analytics-go';

/** The library of each release. */
export const clients: Timeline<Client> = {
  '3.7': { library: { name, version: '2.1.0' }, form: 'first', utc: '+0000' },
  '5.14': { library: { name, version: '3.0.0' }, form: 'later', utc: 'Z' },
  '5.26': {
    library: { name, version: '3.0.0' },
    form: 'later',
    repeats: { name, version: '1.0.0' },
    utc: 'Z',
  },
};

/** Where it is sent. From 5.26 to 7.10 the address was filled in when a release was built, or by the environment. */
export const endpoints: Timeline<string | null> = {
  '3.7': 'https://api.segment.io/v1/batch',
  '5.26': null,
  '8.0': 'https://pdat.matterlytics.com/v1/batch',
};
