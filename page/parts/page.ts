import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ServerVersion } from '../../src/index.js';
import type { Address } from '../model/address.js';
import type { Chosen } from '../model/chosen.js';
import type { PageState } from '../model/state.js';
import type { UpgradeOptions } from '../model/upgrade.js';

/** What somebody can do to the page. */
export interface Acts {
  /** Takes files that were dropped, chosen or pasted. */
  readonly use: (files: readonly Chosen[]) => void;
  /** Reads the files that were chosen last once more, for one of their services. */
  readonly service: (name: string) => void;
  readonly example: () => void;
  readonly forget: () => void;
  readonly version: (version: ServerVersion) => void;
  readonly context: (context: UpgradeOptions) => void;
  /** Changes what is shown. A step is one that Back undoes. */
  readonly go: (change: Partial<Address>, step?: boolean) => void;
  /** Says something to those who do not see the page. */
  readonly announce: (text: string) => void;
}

/** All that a part of the page needs. */
export interface PageContext {
  readonly state: PageState;
  readonly address: Address;
  /** Captures that were dropped, to be checked. */
  readonly captures: readonly Chosen[];
  readonly acts: Acts;
}

const context = createContext<PageContext | undefined>(undefined);

export const PageProvider = context.Provider;

/** The page that a part is in. */
export const usePage = (): PageContext => {
  const page = useContext(context);
  if (page === undefined) throw new Error('a part of the page is outside of it');
  return page;
};
