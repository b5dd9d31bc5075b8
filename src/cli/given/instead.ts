import type { Issue } from '../../issues.js';
import { inputName } from './input.js';

/** What a file is found to be that describes a deployment. */
const mayDescribe = (issue: Issue): boolean =>
  issue.code === 'syntax' ||
  (issue.code === 'notAConfig' && ['dockerInspect', 'compose', 'kubernetes'].includes(issue.looks));

/** What a text is that is refused as a config, where it describes a deployment, and how to give that. */
export const insteadOf = async (
  issues: readonly Issue[],
  text: string,
  file: string | undefined,
): Promise<string | undefined> => {
  if (!issues.some(mayDescribe)) return undefined;
  const { describedBy, readDeployment } = await import('../../inputs/deployment/read-deployment.js');
  const found = describedBy(text);
  if (found === undefined) return undefined;
  const read = await readDeployment([{ path: file ?? '-', text }]);
  const holdsConfig = read.ok && 'text' in read.value.config;
  const { environmentInstead } = await import('../../wording/problems/instead-of-config.js');
  const name = file === undefined || file === '-' ? '-' : inputName(file);
  return `${inputName(file)}: ${environmentInstead(found, name, holdsConfig)}`;
};
