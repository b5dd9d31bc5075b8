import { type Release, releases, silentVersions } from '../../src/index.js';
import { grouped } from '../../src/wording/numbers.js';
import { el } from './dom.js';

const newestFirst = releases.toReversed();

const groupsOf = (versions: readonly string[], label: (major: string) => string): readonly HTMLElement[] =>
  [...grouped(versions, (version) => version.split('.')[0] as string)].map(([major, own]) =>
    el('optgroup', { label: label(major) }, ...own.map((version) => el('option', { value: version }, version))),
  );

const releaseGroups = (): readonly HTMLElement[] => groupsOf(newestFirst, (major) => `Version ${major}`);

/** A list of the releases, newest first; before them perhaps something else to choose. */
export const releaseSelect = (id: string, first?: string): HTMLSelectElement =>
  el(
    'select',
    { id, autocomplete: 'off' },
    ...(first === undefined ? [] : [el('option', { value: '' }, first)]),
    ...releaseGroups(),
  );

/** What is chosen in a list of versions to type another one. */
export const typed = 'typed';

/** A list of all known versions, those that report no configuration too; others can be typed. */
export const versionSelect = (id: string): HTMLSelectElement =>
  el(
    'select',
    { id, autocomplete: 'off' },
    el('option', { value: '', hidden: true }, 'Please choose'),
    el('option', { value: typed }, 'Another version …'),
    ...groupsOf(silentVersions.toReversed(), (major) => `Version ${major}: no telemetry about the configuration`),
    ...releaseGroups(),
  );

/** The release that is chosen; nothing where something else is. */
export const chosenRelease = ({ value }: HTMLSelectElement): Release | undefined =>
  newestFirst.find((release) => release === value);

/** A label and what it labels. */
export const labelled = (text: string, control: HTMLElement): HTMLElement =>
  el('div', { class: 'field' }, el('label', { for: control.id }, text), control);
