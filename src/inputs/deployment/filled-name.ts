import { once } from '../../once.js';
import { isOverrideName, otherDefaults, overrideName, readOtherwise } from '../../schema/loading/environment.js';
import { everySetting } from '../../schema/settings-at.js';
import { sectionsOf } from '../names-in.js';

/** Every name that a server of some release knows. */
const known = once(() => {
  const paths = [...everySetting().keys()];
  return new Set([...[...paths, ...sectionsOf(paths)].map(overrideName), ...readOtherwise, otherDefaults]);
});

const isKnown = (name: string): boolean => known().has(name.toUpperCase().replace('_DEPRECATED_DO_NOT_USE_', '_'));

/** In no name that may be shown. */
const mark = '$';

/**
 * The name of a variable that is filled in from others. Unless servers know it, what was filled in may be a secret: the
 * name gets a sign with which it stays what it is for a server, and is never shown.
 */
export const filledName = (name: string): string => (isOverrideName(name) && isKnown(name) ? name : `${name}${mark}`);
