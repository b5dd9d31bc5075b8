import type { DeploymentFile } from '../../../../src/inputs/deployment/deployment.js';
import { readDeployment } from '../../../../src/inputs/deployment/read-deployment.js';

export const image = 'image: mattermost/mattermost-team-edition:9.5.1';

/** What a project of files comes to; the first one is the compose file. */
export const read = (
  files: Readonly<Record<string, string>>,
  given: readonly string[] = [Object.keys(files)[0] ?? ''],
) =>
  readDeployment(
    given.map((path): DeploymentFile => ({ path, text: files[path] ?? '' })),
    { beside: { text: async (path) => files[path], names: async () => [] } },
  );

/** The same as its variables, or why there are none. */
export const variables = async (
  files: Readonly<Record<string, string>>,
  given?: readonly string[],
): Promise<unknown> => {
  const result = await read(files, given);
  return result.ok ? { ...result.value.env, ...result.value.unknown } : result.issue;
};

/** A compose file with one server. */
export const service = (yaml: string): string => `services:\n  mm:\n    ${image}\n${yaml.replaceAll(/^/gm, '    ')}\n`;
