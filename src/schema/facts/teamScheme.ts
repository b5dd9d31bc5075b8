import { choice, integer, unset, wordList } from '../kinds.js';
import { identifier } from '../vocabularies.js';
import { permission } from './permission.js';

/** One scheme of teams: an entry of the list `teamSchemes`. */
export const teamScheme = {
  channelAdmin: wordList('the permissions of channel admins in teams that use the scheme', permission, { '5.3': [] }),
  channelGuest: wordList('the permissions of guests in channels of teams that use the scheme', permission, { '5.12': [] }),
  channelUser: wordList('the permissions of channel members in teams that use the scheme', permission, { '5.3': [] }),
  id: choice('the ID of the permission scheme', identifier, { '5.3': unset }),
  teamAdmin: wordList('the permissions of team admins in teams that use the scheme', permission, { '5.3': [] }),
  teamCount: integer('how many teams use the permission scheme', { '5.3': 0 }),
  teamGuest: wordList('the permissions of guests in teams that use the scheme', permission, { '5.12': [] }),
  teamUser: wordList('the permissions of team members in teams that use the scheme', permission, { '5.3': [] }),
};
