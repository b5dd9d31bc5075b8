import { isOverrideName } from '../../../schema/loading/environment.js';
import type { ConfigPlace } from '../deployment.js';
import type { Variables } from '../variables.js';
import { fileName } from './config-place.js';
import { markedNames } from './names.js';
import { storeRef } from './problems.js';
import type { Remarks } from './remarks.js';
import type { Server } from './server.js';
import { canShare, type Stores } from './stores.js';

/** Says which of the given objects have variables, or a config.json, that the server does not get. */
export const noteUnused = (
  config: ConfigPlace,
  variables: Variables,
  { namespace }: Server,
  stores: Stores,
  remarks: Remarks,
): void => {
  for (const store of stores.all) {
    if (!canShare(store.namespace, namespace)) continue;
    const ref = storeRef(store.kind, store.name);
    const names = store.keys().filter((key) => isOverrideName(key) && !variables.has(key));
    if (names.length > 0) remarks.add({ code: 'notPassed', ...ref, variables: markedNames(names) });
    const isRead = (config.in === 'configMap' || config.in === 'secret') && config.object === store.name;
    if (!isRead && store.file(fileName) !== undefined) remarks.add({ code: 'configUnused', ...ref });
  }
};
