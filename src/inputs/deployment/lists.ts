import { readEnvironment } from '../environment/read.js';
import type { ReadingOptions } from './beside.js';
import { configOf, configPlace } from './config-place.js';
import type { Deployment, DeploymentFile } from './deployment.js';
import { type DeploymentRemark, Refused } from './problems.js';
import { settled, type Variables } from './variables.js';

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
    for (const [name, value] of Object.entries(read.env)) if (value !== null) variables.set(name, value);
    for (const name of read.unknown) variables.set(name, { because: 'shell' });
    remarks.push(...read.remarks);
  }
  return {
    ...settled(variables),
    incomplete: false,
    config: configOf([], variables.get(configPlace), []),
    remarks,
  };
};
