import { choice, integer, unset, wordList } from '../../../schema/kinds.js';
import { identifier } from '../../../schema/vocabularies.js';
import { permission } from '../permission.js';

/** One scheme of teams: an entry of the list `teamSchemes`. */
export const teamScheme = {
  channelAdmin: wordList(permission, { '5.3': [] }),
  channelGuest: wordList(permission, { '5.12': [] }),
  channelUser: wordList(permission, { '5.3': [] }),
  id: choice(identifier, { '5.3': unset }),
  teamAdmin: wordList(permission, { '5.3': [] }),
  teamCount: integer({ '5.3': 0 }),
  teamGuest: wordList(permission, { '5.12': [] }),
  teamUser: wordList(permission, { '5.3': [] }),
};
