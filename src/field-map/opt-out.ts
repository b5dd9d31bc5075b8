import type { PathOf } from '../schema/paths.js';

/** While this flag is false, nothing is sent of what the map is about. */
export const optOut: PathOf<'flag'> = 'LogSettings.EnableDiagnostics';
