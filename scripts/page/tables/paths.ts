import { everySetting } from '../../../src/schema/settings-at.js';

/** Every setting that is declared. Tables about settings need not name them: they say something of each, in this order. */
export const paths = [...everySetting().keys()].toSorted();
