import { flag, type Leaf, record, said } from '../shared/allow-list.js';
import { eventId, neverInferred, small, sourceLeaf, versionLeaf } from './leaves.js';

/** The id of a report. */
export const saidEventId = said('the random id of this report', eventId);

/** Whose code a place is in. */
export const saidInApp = said('whether the code is that of the program itself', flag);

/** What the mechanisms by which errors are noticed have in common. */
export const saidMechanism = {
  handled: said('whether the program dealt with the error', flag),
  source: said('as what it is part of another error: as its cause, or as one of several', sourceLeaf),
  exception_id: said('its number among the errors of this report', small),
  parent_id: said('the number of the error that it is part of', small),
} as const;

/** The client library that made the report. */
export const saidSdk = (name: Leaf) =>
  record({
    name: said('which client library made the report', name),
    version: said('which release of that library it was', versionLeaf),
    settings: record({ infer_ip: said('whether the receiver may infer the address of the sender', neverInferred) }),
  });
