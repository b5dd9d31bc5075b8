import { isOverrideName } from '../../../schema/loading/environment.js';
import type { ConfigPlace } from '../deployment.js';

import type { Remarks } from './remarks.js';
import { type EnvEntry, noServer, type Server } from './server.js';
import type { Store, Stores } from './stores.js';

const variablesOf = (store: Store): readonly EnvEntry[] =>
  [...store.entries()].flatMap(([name, stored]) =>
    typeof stored === 'string' && isOverrideName(name) ? [{ name, literal: stored }] : [],
  );

/** The config.json that one of the objects has; unknown where several have one, or none has. */
const configIn = (stores: readonly Store[]): ConfigPlace => {
  const [found, ...others] = stores.flatMap(({ kind, name, file }): ConfigPlace[] => {
    const text = file('config.json');
    return text === undefined ? [] : [{ in: kind === 'Secret' ? 'secret' : 'configMap', object: name, text }];
  });
  return found === undefined || others.length > 0 ? { in: 'unknown' } : found;
};

/** A server that has all that is in ConfigMaps and Secrets, where nothing says which container has it; nothing without any. */
export const withoutContainer = ({ all }: Stores, remarks: Remarks): Server | undefined => {
  const base = all.flatMap(variablesOf);
  const config = configIn(all);
  if (base.length === 0 && config.in === 'unknown') return undefined;
  remarks.add({ code: 'noContainer' });
  return { ...noServer, base, config };
};
