import { integer, unset } from '../kinds.js';

/** What the security update check counts. What is unknown is left out. */
export const securityCheck = {
  activeUsers: integer('how many users were active in the last 24 hours', { '3.7': unset }),
  teams: integer('how many teams there are, without archived ones', { '3.7': unset }),
  users: integer('how many accounts there are, including deactivated ones (without bots from 5.10)', { '3.7': unset }),
};
