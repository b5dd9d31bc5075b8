import { flag, integer, wordList } from '../kinds.js';
import { permission } from './permission.js';

/** Whether permissions were migrated, and what each role of the whole system may do. */
export const permissions = {
  phase1MigrationComplete: flag('the first step of the move to role-based permissions is complete', { '5.3': false }),
  phase2MigrationComplete: flag('the second step of the move to role-based permissions is complete', { '5.3': false }),
  channelAdmin: wordList('the permissions of channel admins', permission, { '5.3': [] }),
  channelGuest: wordList('the permissions of guests in channels', permission, { '5.12': [] }),
  channelUser: wordList('the permissions of channel members', permission, { '5.3': [] }),
  systemAdmin: wordList('the permissions of system admins', permission, { '5.3': [] }),
  systemCustomGroupAdmin: wordList('the permissions of custom group managers', permission, { '7.1': [] }),
  systemCustomGroupAdminCount: integer('how many custom group managers there are', { '7.1': 0 }),
  systemCustomGroupAdminModified: flag('the permissions of custom group managers were changed', { '7.1': false }),
  systemManager: wordList('the permissions of system managers', permission, { '5.28': [] }),
  systemManagerCount: integer('how many system managers there are', { '5.28': 0 }),
  systemManagerModified: flag('the permissions of system managers were changed', { '5.28': false }),
  systemReadOnlyAdmin: wordList('the permissions of read-only system admins', permission, { '5.28': [] }),
  systemReadOnlyAdminCount: integer('how many read-only system admins there are', { '5.28': 0 }),
  systemReadOnlyAdminModified: flag('the permissions of read-only system admins were changed', { '5.28': false }),
  systemUser: wordList('the permissions of all users', permission, { '5.3': [] }),
  systemUserManager: wordList('the permissions of user managers', permission, { '5.28': [] }),
  systemUserManagerCount: integer('how many user managers there are', { '5.28': 0 }),
  systemUserManagerModified: flag('the permissions of user managers were changed', { '5.28': false }),
  teamAdmin: wordList('the permissions of team admins', permission, { '5.3': [] }),
  teamGuest: wordList('the permissions of guests in teams', permission, { '5.12': [] }),
  teamUser: wordList('the permissions of team members', permission, { '5.3': [] }),
};
