import { flag, integer, wordList } from '../../../schema/kinds.js';
import { permission } from '../permission.js';

/** Whether permissions were migrated, and what each role of the whole system may do. */
export const permissions = {
  phase1MigrationComplete: flag({ '5.3': false }),
  phase2MigrationComplete: flag({ '5.3': false }),
  channelAdmin: wordList(permission, { '5.3': [] }),
  channelGuest: wordList(permission, { '5.12': [] }),
  channelUser: wordList(permission, { '5.3': [] }),
  systemAdmin: wordList(permission, { '5.3': [] }),
  systemCustomGroupAdmin: wordList(permission, { '7.1': [] }),
  systemCustomGroupAdminCount: integer({ '7.1': 0 }),
  systemCustomGroupAdminModified: flag({ '7.1': false }),
  systemManager: wordList(permission, { '5.28': [] }),
  systemManagerCount: integer({ '5.28': 0 }),
  systemManagerModified: flag({ '5.28': false }),
  systemReadOnlyAdmin: wordList(permission, { '5.28': [] }),
  systemReadOnlyAdminCount: integer({ '5.28': 0 }),
  systemReadOnlyAdminModified: flag({ '5.28': false }),
  systemUser: wordList(permission, { '5.3': [] }),
  systemUserManager: wordList(permission, { '5.28': [] }),
  systemUserManagerCount: integer({ '5.28': 0 }),
  systemUserManagerModified: flag({ '5.28': false }),
  teamAdmin: wordList(permission, { '5.3': [] }),
  teamGuest: wordList(permission, { '5.12': [] }),
  teamUser: wordList(permission, { '5.3': [] }),
};
