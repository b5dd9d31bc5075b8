import type { Taken } from '../audit/collect/recorder.js';

/** How to make a server send to this address: the two variables, and where they go. */
export const setupText = (address: string): string =>
  [
    `A server of 8.0 to 10.12 sends its telemetry here instead of to Mattermost`,
    `if it starts with both variables:`,
    `  RudderKey=collect`,
    `  RudderDataplaneURL=${address}`,
    `systemd  Environment=RudderKey=collect RudderDataplaneURL=${address}`,
    `         in the [Service] section (systemctl edit mattermost), then restart it`,
    `docker   docker run --network host -e RudderKey=collect \\`,
    `           -e RudderDataplaneURL=${address} …`,
  ].join('\n');

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How many findings there are, leaks first. */
export const findingsText = ({ findings, leaks }: Pick<Taken, 'findings' | 'leaks'>): string => {
  if (findings === 0) return 'no findings';
  return leaks === 0 ? many(findings, 'finding') : `${many(leaks, 'leak')} of ${many(findings, 'finding')}`;
};

/** So many names of events are given. */
const mostNames = 4;

/** Names of events on one line. */
export const namesText = (names: readonly string[], most = mostNames): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');

/** What came of one body, on one line. */
export const takenText = (path: string, taken: Taken): string => {
  const events = taken.events.length === 0 ? '' : ` ${namesText(taken.events)}:`;
  return `${path}${events === '' ? ':' : events} ${findingsText(taken)}`;
};
