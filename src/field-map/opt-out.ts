import type { PathOf } from '../schema/paths.js';

/** While this flag is false, nothing is sent. */
export const optOut: PathOf<'flag'> = 'LogSettings.EnableDiagnostics';
