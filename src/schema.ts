/**
 * What config.json holds: the settings of a release, their kinds and defaults, and the schema of the file.
 *
 * @packageDocumentation
 */
export { configJsonSchema } from './json-schema/config.js';
export type { JsonSchema } from './json-schema/json-schema.js';
export { payloadJsonSchema } from './json-schema/payload.js';
export { type SettingInForce, settingsOf } from './schema/config.js';
export type { Kind, Setting } from './schema/kinds.js';
export type { ConfigOf, KindOf, PathOf, SettingPath, ValueOf } from './schema/paths.js';
export { configSchema } from './schema/zod.js';
