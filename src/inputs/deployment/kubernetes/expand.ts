import { isTooLong } from '../growth.js';
import { Refusal } from './problems.js';

/** What Kubernetes does with references in a text. */
export interface Expanded {
  readonly text: string;
  /** The first reference whose value is not known. */
  readonly unknown?: string;
}

/**
 * Fills in references such as `$(NAME)`. A name that `settled` does not have stays as written, and `$$` is one `$`, so that
 * `$$(NAME)` is never filled in. For a name whose value is not known, `settled` gives null.
 */
export const expanded = (text: string, settled: (name: string) => string | null | undefined): Expanded => {
  let unknown: string | undefined;
  let length = text.length;
  const filled = text.replaceAll(/\$\$|\$\(([-._A-Za-z0-9]+)\)/g, (written, name?: string) => {
    if (name === undefined) return '$';
    const value = settled(name);
    if (value === null) unknown ??= name;
    length += (value ?? '').length;
    if (isTooLong(length)) throw new Refusal({ code: 'valueGrows' });
    return value ?? written;
  });
  return { text: filled, ...(unknown !== undefined && { unknown }) };
};

/** Names that Kubernetes gives to each container for the services beside it; their values are not in the objects. */
export const isOfService = (name: string): boolean =>
  /^[A-Z0-9_]+_(?:SERVICE_(?:HOST|PORT(?:_\w+)?)|PORT(?:_\d+_\w+)?)$/.test(name);
