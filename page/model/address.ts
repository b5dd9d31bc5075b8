/** What the page shows beside a file: it lives in the address after `#`, and holds nothing of the file. */

/** The views of the page, in the order of their tabs. */
export const views = ['report', 'compare', 'upgrade', 'capture', 'payload'] as const;
export type View = (typeof views)[number];

/** The settings that can be shown alone: by how much of them is sent, and by what they are about. */
export const shows = ['danger', 'sent', 'part', 'none', 'number', 'typed', 'signin'] as const;
export type Show = (typeof shows)[number];

export interface Address {
  readonly view: View;
  /** Only these settings. */
  readonly show?: Show | undefined;
  /** The words that are searched for. */
  readonly q: string;
  /** Settings in the file, or facts sent from defaults. */
  readonly in: 'file' | 'defaults';
  readonly sort: 'file' | 'sensitive';
  /** The sections that are open. */
  readonly open: readonly string[];
  /** What would be sent, where telemetry is off. */
  readonly preview: boolean;
}

export const start: Address = { view: 'report', q: '', in: 'file', sort: 'file', open: [], preview: false };

const oneOf = <T extends string>(list: readonly T[], given: string | null): T | undefined =>
  list.find((one) => one === given);

const sectionName = /^\w+$/;

/** Reads what follows `#`. What it does not know is left out. */
export const addressOf = (fragment: string): Address => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const show = oneOf(shows, given.get('show'));
  return {
    view: oneOf(views, given.get('view')) ?? start.view,
    ...(show && { show }),
    q: given.get('q') ?? '',
    in: oneOf(['defaults'], given.get('in')) ?? 'file',
    sort: oneOf(['sensitive'], given.get('sort')) ?? 'file',
    open: (given.get('open') ?? '').split(',').filter((name) => sectionName.test(name)),
    preview: given.get('preview') === '1',
  };
};

/** The fragment of an address, with `#`. */
export const fragmentOf = ({ view, show, q, in: scope, sort, open, preview }: Address): string => {
  const parts = new URLSearchParams({ view });
  if (show !== undefined) parts.set('show', show);
  if (q !== '') parts.set('q', q);
  if (scope !== 'file') parts.set('in', scope);
  if (sort !== 'file') parts.set('sort', sort);
  if (open.length > 0) parts.set('open', open.join(','));
  if (preview) parts.set('preview', '1');
  return `#${parts}`.replaceAll('%2C', ',');
};
