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
  if (leaks === 0) return many(findings, 'finding');
  const others = findings - leaks;
  return others === 0 ? many(leaks, 'leak') : `${many(leaks, 'leak')} and ${many(others, 'other finding')}`;
};

/** So many names of events are given. */
const mostNames = 4;

/** So many missing events are named where there is room. The report names all. */
export const mostMissing = 8;

/** Names of events on one line. */
export const namesText = (names: readonly string[], most = mostNames): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');

/** The events that did not come yet, on one line. */
export const missingText = (missing: readonly string[]): string => `missing: ${namesText(missing)}`;

/** What is said of any request where nothing is expected. */
const notExpected = 'should not have been sent at all';

/** A line about a request where nothing is expected. */
export const notExpectedText = (line: string): string => `${line}; ${notExpected}`;

/** What came of one body, on one line. */
export const takenText = (path: string, taken: Taken, expectsNothing: boolean): string => {
  const events = taken.events.length === 0 ? '' : ` ${namesText(taken.events)}:`;
  const says = expectsNothing && taken.findings === 0 ? notExpected : findingsText(taken);
  const line = `${path}${events === '' ? ':' : events} ${says}`;
  return expectsNothing && taken.findings > 0 ? notExpectedText(line) : line;
};
