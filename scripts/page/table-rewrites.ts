import { isDeepStrictEqual } from 'node:util';
import example from '../../examples/config.json' with { type: 'json' };
import { events } from '../../src/field-map/config/index.js';
import { withheld, withheldReasons } from '../../src/field-map/withheld.js';
import { consolePlaces } from '../../src/schema/console/places.js';
import type { Rewrite } from './rewriting.js';
import { withValue } from './syntax.js';
import { configFrom, packedConfig } from './tables/example.js';
import { fieldsFrom, packedFields } from './tables/fields.js';
import { packedPlaces, placesFrom } from './tables/places.js';
import { packedWithheld, withheldFrom } from './tables/withheld.js';

/** Tables that name every setting, in a form that names none. */

const moduleAt = (name: string): string => JSON.stringify(new URL(`./tables/${name}.ts`, import.meta.url).pathname);

/** The page has no links, so it names no page of the documentation. */
const shownPlaces = Object.fromEntries(
  Object.entries(consolePlaces).map(([setting, { page: _, ...place }]) => [setting, place]),
);
const { menus, text: places } = packedPlaces(shownPlaces);
// Both tables are only ever asked about one setting.
const reasons = packedWithheld(withheld);

if (!isDeepStrictEqual(placesFrom(menus, places), shownPlaces))
  throw new Error('the places of the System Console differ');
if (!isDeepStrictEqual(withheldFrom(withheldReasons, reasons), withheld))
  throw new Error('the settings that are not sent differ');

/** What is declared of fields, in order: what is shown of them is in that order, too. */
const inOrder = (declared: Readonly<Record<string, object>>): unknown =>
  Object.entries(declared).map(([event, fields]) => [event, Object.entries(fields)]);
const fields = packedFields(events);
if (!isDeepStrictEqual(inOrder(fieldsFrom(fields)), inOrder(events))) throw new Error('the fields differ');

const settings = packedConfig(example);
if (!isDeepStrictEqual(configFrom(settings), example)) throw new Error('the example differs');

export const tables: readonly Rewrite[] = [
  {
    name: 'example',
    files: ['examples/config.json'],
    change: () =>
      [
        `import { configFrom } from ${moduleAt('example')};`,
        `export default configFrom(${JSON.stringify(settings)});`,
      ].join('\n'),
    loader: 'js',
  },
  {
    name: 'fields',
    files: ['src/field-map/config/index.ts'],
    change: () =>
      [
        `import { fieldsFrom } from ${moduleAt('fields')};`,
        `export const events = fieldsFrom(${JSON.stringify(fields)});`,
      ].join('\n'),
  },
  {
    name: 'places of the System Console',
    files: ['src/schema/console/places.ts'],
    change: () =>
      [
        `import { placesFrom } from ${moduleAt('places')};`,
        `export const consolePlaces = placesFrom(${JSON.stringify(menus)}, ${JSON.stringify(places)});`,
      ].join('\n'),
  },
  {
    name: 'settings that are not sent',
    files: ['src/field-map/withheld.ts'],
    change: withValue(
      'withheld',
      `/* @__PURE__ */ withheldFrom(withheldReasons, ${JSON.stringify(reasons)})`,
      `import { withheldFrom } from ${moduleAt('withheld')};`,
    ),
  },
];
