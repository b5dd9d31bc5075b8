import type { Form } from '../environment/forms.js';
import type { ReadingRemark, VariableNames } from '../environment/remarks.js';
import type { Deployment } from './deployment.js';
import type { KubernetesIssue, KubernetesRemark } from './kubernetes/index.js';

/** Why nothing can be said of a server from what was given. */
export type DeploymentIssue =
  /** Several of its servers may be meant; one of them has to be named. */
  | { readonly code: 'severalServers'; readonly names: readonly string[] }
  /** No server of the name that was asked for; those that there are. */
  | { readonly code: 'noSuchServer'; readonly names: readonly string[] }
  | { readonly code: 'noServer' }
  /** It is filled in before it is used, and what with is not in it. */
  | { readonly code: 'template'; readonly by: 'Jinja' | 'Go' }
  /** What docker inspect prints about an image, in which no server runs. */
  | { readonly code: 'inspectedImage' }
  /** What does not parse, with the line where that is known. */
  | { readonly code: 'unreadable' | 'tooLarge'; readonly path: string; readonly line?: number }
  /** A file that is needed was not found. */
  | { readonly code: 'missingFile'; readonly path: string; readonly by: 'compose' | 'docker run' }
  /** What starts the server refuses this file of variables. */
  | {
      readonly code: 'refusedFile';
      readonly path: string;
      readonly line: number;
      readonly by: 'compose' | 'docker run';
    }
  /** Compose refuses a value: `${` with something else than a name, or a variable that is required and not set. */
  | { readonly code: 'interpolation'; readonly path: string; readonly missing?: string }
  /** A value that becomes longer than any server takes when its variables are put in. */
  | { readonly code: 'valueGrows' }
  /** Values that are neither text nor number nor true or false. */
  | ({ readonly code: 'noTexts' } & VariableNames)
  /** Services that extend each other. */
  | { readonly code: 'extendsItself'; readonly path: string }
  /** Files that include each other, or too many. */
  | { readonly code: 'includesItself'; readonly path: string }
  /** Files of several kinds, which make no server together. */
  | { readonly code: 'mixed' }
  /** What is wrong with objects of Kubernetes. */
  | { readonly code: 'kubernetes'; readonly issue: KubernetesIssue }
  /** Something else than what describes a deployment. */
  | { readonly code: 'form'; readonly form: Form };

/** What a reader should know of how a deployment was read. */
export type DeploymentRemark =
  | ReadingRemark
  /** What to know of objects of Kubernetes. */
  | { readonly code: 'kubernetes'; readonly remark: KubernetesRemark }
  /** Which service, or container, and which other files were read. */
  | {
      readonly code: 'read';
      readonly form: DeploymentFormName;
      readonly server?: string;
      readonly paths: readonly string[];
    }
  /** Names in `.env` that compose does not pass to the server. */
  | ({ readonly code: 'notPassed'; readonly optOut?: true } & VariableNames)
  /** Names in the list of a service that no shell can set. */
  | ({ readonly code: 'nobodySets'; readonly optOut?: true } & VariableNames)
  /** Files that may be missing, and are. */
  | { readonly code: 'optionalFiles'; readonly paths: readonly string[] }
  /** Files that `COMPOSE_FILE` names, and that are not here. */
  | { readonly code: 'composeFiles'; readonly paths: readonly string[] }
  /** Files that are included, whose paths are made from a variable that is not known. */
  | { readonly code: 'includesNotKnown'; readonly paths: readonly string[] }
  /** Files that are needed and were not given: each may set any variable. */
  | { readonly code: 'filesNotGiven'; readonly paths: readonly string[] }
  /** Parts of a file that give no variable: words without a sign, names that are none. */
  | ({ readonly code: 'unusedParts'; readonly parts: number; readonly optOut?: true } & VariableNames)
  /** Variables of a unit that systemd drops, because a specifier in their values is none. */
  | ({ readonly code: 'specifiers'; readonly optOut?: true } & VariableNames)
  /** Whole numbers as compose prints them: with an exponent, or from octal. */
  | ({ readonly code: 'printedOtherwise' } & VariableNames)
  /** The image sets variables itself, or makes them at its start. */
  | ({ readonly code: 'imageSets' } & VariableNames);

/** The forms in which deployments are described. */
export type DeploymentFormName =
  | 'compose'
  | 'composeOutput'
  | 'dockerRun'
  | 'dockerInspect'
  | 'serviceInspect'
  | 'systemd'
  | 'gitlab'
  | 'kubernetes';

/** A deployment, or why there is none. */
export type DeploymentResult =
  | { readonly ok: true; readonly value: Deployment<DeploymentRemark> }
  | { readonly ok: false; readonly issue: DeploymentIssue };

/** Ends reading. Its message is never shown. */
export class Refused extends Error {
  constructor(readonly issue: DeploymentIssue) {
    super(issue.code);
  }
}

/** Reads, and turns a refusal into its issue. */
export const refusing = async (read: () => Promise<Deployment<DeploymentRemark>>): Promise<DeploymentResult> => {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issue: error.issue };
    throw error;
  }
};
