/**
 * What config.json holds: the settings of a release, their kinds and defaults, and the schema of the file.
 *
 * @packageDocumentation
 */
export { configJsonSchema } from './documents/json-schema/config.js';
export type { JsonSchema } from './documents/json-schema/json-schema.js';
export { payloadJsonSchema } from './documents/json-schema/payload.js';
export type { Kind, Setting } from './schema/kinds.js';
export type { ConfigOf, KindOf, PathOf, SettingPath, ValueOf } from './schema/paths.js';
export { type SettingAt, settingsOf } from './schema/settings-at.js';
export { configSchema } from './schema/zod.js';
