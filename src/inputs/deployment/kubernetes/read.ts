import { ok, type Result } from '../../../result.js';
import { isOverrideName } from '../../../schema/loading/environment.js';
import type { Deployment, DeploymentFile } from '../deployment.js';
import { variablesOfImage } from '../image-variables.js';
import { put, settled } from '../variables.js';
import { candidatesIn, chosen } from './candidates.js';
import { configOf } from './config-place.js';
import { describesPod } from './containers.js';
import { withoutHeadings } from './helm/output.js';
import { valuesAmong } from './helm/recognise.js';
import { lastOfEach, objectTexts } from './last-of-each.js';
import { markedNames } from './names.js';
import { objectsIn } from './objects.js';
import { type KubernetesIssue, type KubernetesRemark, Refusal } from './problems.js';
import { Remarks } from './remarks.js';
import { resolve } from './resolve.js';
import type { Server } from './server.js';
import { Stores } from './stores.js';
import { noteUnused } from './unused.js';
import { withoutContainer } from './without-container.js';
import { type Documents, documentsIn } from './yaml.js';

/** Which of several servers is read. */
export interface KubernetesOptions {
  readonly service?: string;
}

/** What objects say of a server, or why they say nothing. */
export type KubernetesResult = Result<Deployment<KubernetesRemark>, KubernetesIssue>;

const documentsOf = async ({ path, text }: DeploymentFile): Promise<Documents> => {
  const found = await documentsIn(withoutHeadings(text));
  if (!('problem' in found)) return found;
  if (found.problem === 'unreadable' && text.includes('{{')) throw new Refusal({ code: 'template', path });
  throw new Refusal({ code: found.problem, path, ...(found.line !== undefined && { line: found.line }) });
};

const deploymentOf = (server: Server, stores: Stores, remarks: Remarks): Deployment<KubernetesRemark> => {
  const resolved = resolve(server, stores, remarks);
  const ofImage = variablesOfImage(server.image, resolved.variables);
  put(resolved.variables, ofImage);
  if (ofImage.size > 0) remarks.add({ code: 'imageSets', ...markedNames(ofImage.keys()) });
  const config = configOf(server, stores, resolved, remarks);
  noteUnused(config, resolved.variables, server, stores, remarks);
  return {
    ...settled(new Map([...resolved.variables].filter(([name]) => isOverrideName(name)))),
    incomplete: resolved.incomplete,
    config,
    ...(server.version !== undefined && { version: server.version }),
    remarks: remarks.all(),
  };
};

const read = (documents: readonly Documents[], { service }: KubernetesOptions): Deployment<KubernetesRemark> => {
  const { objects: all, others } = objectsIn(documents.flatMap(({ values }) => values));
  const { objects, twice } = lastOfEach(all);
  const [stores, remarks] = [new Stores(objects), new Remarks()];
  if (twice.size > 0) remarks.add({ code: 'objectsTwice', objects: objectTexts(twice) });
  for (const name of documents.flatMap(({ twice }) => [...twice])) remarks.name('keysTwice', name);
  const { charts, ignored } = valuesAmong(others);
  if (ignored > 0) remarks.add({ code: 'documentsIgnored', documents: ignored });
  const candidates = candidatesIn(objects, charts);
  const candidate = candidates.length === 0 && service === undefined ? undefined : chosen(candidates, service);
  const server =
    candidate?.server(stores, remarks) ?? (objects.some(describesPod) ? undefined : withoutContainer(stores, remarks));
  if (server === undefined) throw new Refusal({ code: 'noServer' });
  return deploymentOf(server, stores, remarks);
};

/**
 * What the objects of Kubernetes, the resources of Mattermost's operator, or the values of its charts say of a server: its
 * variables, its version, and where its config is. No file is read but those given.
 */
export const readKubernetes = async (
  files: readonly DeploymentFile[],
  options: KubernetesOptions = {},
): Promise<KubernetesResult> => {
  try {
    const documents: Documents[] = [];
    for (const file of files) documents.push(await documentsOf(file));
    return ok(read(documents, options));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: [error.issue] };
    throw error;
  }
};
