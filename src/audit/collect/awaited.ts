import { type DailyEvent, dailyEvents } from '../../field-map/daily/index.js';
import { whenSent } from '../../field-map/daily/when-sent.js';
import { parsed } from '../../inputs/parsed.js';
import { sendingsOf } from '../../reports/daily/build.js';
import { readFacts } from '../../reports/daily/read-facts.js';
import type { Basis } from '../verify/basis.js';

/** The daily events that are sent whatever a server knows. */
const always = Object.keys(dailyEvents).filter(
  (event): event is DailyEvent => whenSent[event as DailyEvent].sent === 'always',
);

/** The daily events that follow from a config and facts; nothing where these cannot be read for the release. */
const dailyOf = ({ config, facts, expectation, options }: Basis): readonly DailyEvent[] | undefined => {
  if (facts === undefined && config === undefined) return undefined;
  const { asLoaded = false } = options;
  const read = readFacts(
    facts ?? { config: typeof config === 'string' ? parsed(config) : config },
    expectation.release,
    { asLoaded },
  );
  if (!read.ok) return undefined;
  return (Object.keys(dailyEvents) as DailyEvent[]).filter((event) => (sendingsOf(event, read.value)?.length ?? 0) > 0);
};

/** The events that a server sends at a start, by their names: a full set. What only some servers send is not among them. */
export const awaitedOf = (basis: Basis): readonly string[] => {
  const { envelope, events, reports } = basis.expectation;
  const daily = (dailyOf(basis) ?? always).filter((event) => reports.has(event));
  return [...(envelope === undefined ? events.keys() : [envelope]), ...daily];
};
