import { integer, unset } from '../../../schema/kinds.js';

/** What the security update check counts. What is unknown is left out. */
export const securityCheck = {
  activeUsers: integer({ '3.7': unset }),
  teams: integer({ '3.7': unset }),
  users: integer({ '3.7': unset }),
};
