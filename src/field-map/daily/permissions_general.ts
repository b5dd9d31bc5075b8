import { event, value } from './rules.js';

/** Whether permissions were migrated. */
export const permissions_general = event({
  phase_1_migration_complete: value('permissions.phase1MigrationComplete'),
  phase_2_migration_complete: value('permissions.phase2MigrationComplete'),
});
