import { exactVariables } from '../environment/exact.js';
import { parsed } from '../parsed.js';
import { longestList, type ReadingOptions } from './beside.js';
import { readCompose } from './compose/read.js';
import { recognisesCompose } from './compose/recognise.js';
import type { Deployment, DeploymentFile } from './deployment.js';
import { readInspect, recognisesInspect } from './docker/inspect.js';
import { readRunScript, recognisesRun } from './docker/run-script.js';
import { readGitlab, recognisesGitlab } from './gitlab/read.js';
import { type KubernetesIssue, readKubernetes, recognisesKubernetes } from './kubernetes/index.js';
import { readLists } from './lists.js';
import { type DeploymentRemark, type DeploymentResult, Refused, refusing } from './problems.js';
import { readUnit, recognisesUnit } from './systemd/read.js';
import { templateIn } from './template.js';

/** A form in which deployments are described. */
interface Form {
  readonly recognises: (text: string) => boolean;
  readonly read: (
    files: readonly DeploymentFile[],
    options: ReadingOptions,
    /** Lists of variables that were given as well. */
    lists: readonly DeploymentFile[],
  ) => Promise<Deployment<DeploymentRemark>>;
  /** Whether several files make one deployment, and whether lists of variables may be given with them. */
  readonly takes: 'one file' | 'several files' | 'several files and lists';
}

const refusedTemplate = (text: string) => async (): Promise<never> => {
  throw new Refused({ code: 'template', by: templateIn(text) ?? 'Jinja' });
};

const readObjects: Form['read'] = async (files, options) => {
  const result = await readKubernetes(files, options);
  if (!result.ok) throw new Refused({ code: 'kubernetes', issue: result.issues[0] as KubernetesIssue });
  const { remarks, ...deployment } = result.value;
  return {
    ...deployment,
    remarks: [
      { code: 'read', form: 'kubernetes', paths: [] },
      ...remarks.map((remark) => ({ code: 'kubernetes' as const, remark })),
    ],
  };
};

/** Charts fill in their own values, and objects of Kubernetes may hold anything: its reader knows what is a template. */
const kubernetes: Form = { recognises: recognisesKubernetes, read: readObjects, takes: 'several files' };

const inspect: Form = { recognises: recognisesInspect, read: readInspect, takes: 'one file' };
const lists: Form = { recognises: () => true, read: readLists, takes: 'several files' };

/** Every form, the surest first; a list of variables is what nothing else is. */
const forms: readonly Form[] = [
  inspect,
  { recognises: (text) => exactVariables(text) !== undefined, read: readLists, takes: 'several files' },
  kubernetes,
  { recognises: recognisesUnit, read: readUnit, takes: 'several files and lists' },
  { recognises: recognisesGitlab, read: readGitlab, takes: 'one file' },
  { recognises: recognisesRun, read: readRunScript, takes: 'one file' },
  { recognises: recognisesCompose, read: readCompose, takes: 'several files and lists' },
  lists,
];

/** What may be longer than a list: the JSON of many objects. */
const ofMany: readonly Form[] = [inspect, kubernetes];

const formOf = ({ path, text }: DeploymentFile): Form => {
  if (text.length > longestList) {
    const long = /^\s*[[{]/.test(text) ? ofMany.find(({ recognises }) => recognises(text)) : undefined;
    if (long === undefined) throw new Refused({ code: 'tooLarge', path });
    return long;
  }
  const form = forms.find(({ recognises }) => recognises(text)) as Form;
  if (form === inspect || form === kubernetes || templateIn(text) === undefined) return form;
  return { recognises: () => true, read: refusedTemplate(text), takes: 'one file' };
};

/** What describes a deployment, as it is called in a sentence. */
export type DescribedBy = 'inspect' | 'kubernetes' | 'systemd' | 'gitlab' | 'run' | 'compose' | 'variables';

const recognisers: readonly (readonly [DescribedBy, (text: string) => boolean])[] = [
  ['inspect', recognisesInspect],
  ['kubernetes', recognisesKubernetes],
  ['systemd', recognisesUnit],
  ['gitlab', recognisesGitlab],
  ['run', recognisesRun],
  ['compose', recognisesCompose],
  ['variables', (text) => exactVariables(text) !== undefined || /^[ \t]*(?:export[ \t]+)?MM_\w+=/m.test(text)],
];

/** What a text that is no config describes a deployment by; nothing for anything else, such as JSON with a mistake. */
export const describedBy = (text: string): DescribedBy | undefined =>
  text.length > longestList || (/^\s*(?:\{|\[\s*[^A-Za-z])/.test(text) && parsed(text) === undefined)
    ? undefined
    : recognisers.find(([, recognises]) => recognises(text))?.[0];

/**
 * What files say about the server that they start. Which form they have is seen from their content. Values are handed over
 * as the server gets them: no other reader sees them in between.
 */
export const readDeployment = (
  files: readonly DeploymentFile[],
  options: ReadingOptions = {},
): Promise<DeploymentResult> =>
  refusing(async () => {
    const formed = files.map((file) => ({ file, form: formOf(file) }));
    const form = formed.find((one) => one.form !== lists)?.form ?? lists;
    const own = formed.filter((one) => one.form === form).map(({ file }) => file);
    const beside = form === lists ? [] : formed.filter((one) => one.form === lists).map(({ file }) => file);
    const mixed = own.length + beside.length < files.length;
    if (
      mixed ||
      (own.length > 1 && form.takes === 'one file') ||
      (beside.length > 0 && form.takes !== 'several files and lists')
    )
      throw new Refused({ code: 'mixed' });
    return form.read(own, options, beside);
  });
