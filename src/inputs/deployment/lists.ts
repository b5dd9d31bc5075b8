import { readEnvironment } from '../environment/read.js';
import type { ReadingOptions } from './beside.js';
import { configOf, configPlace } from './config-place.js';
import type { Deployment, DeploymentFile } from './deployment.js';
import { type DeploymentRemark, Refused } from './problems.js';
import { put, settled, type Variables } from './variables.js';

/** Lists of variables: what `env` prints, or files of NAME=value, of which later ones count more. */
export const readLists = async (
  files: readonly DeploymentFile[],
  _options: ReadingOptions,
): Promise<Deployment<DeploymentRemark>> => {
  const variables: Variables = new Map();
  const remarks: DeploymentRemark[] = [];
  for (const { text } of files) {
    const read = readEnvironment(text);
    if ('form' in read) throw new Refused({ code: 'form', form: read.form });
    put(
      variables,
      Object.entries(read.env).map(([name, value]) => [name, value ?? { because: 'shell' as const }]),
    );
    remarks.push(...read.remarks);
  }
  return {
    ...settled(variables),
    incomplete: false,
    config: configOf([], variables.get(configPlace), []),
    remarks,
  };
};
