import { gone, type Timeline } from '../releases/timeline.js';
import type { PathOf } from '../schema/paths.js';

/** Where the security update check asks. */
export const securityHost: Timeline<string> = {
  '3.7': 'https://d7zmvsa9e04kk.cloudfront.net',
  '5.1': 'https://securityupdatecheck.mattermost.com',
};

/** Under which path. */
export const securityPath = '/security';

/** Parameters of the request that are the same for every server. */
export const securityConstants: Timeline<{ readonly [key: string]: string }> = { '3.7': { c: 'd' }, '3.8': gone };

/** While this flag is false, it does not ask. Switching diagnostics off does not stop it, nor the other way round. */
export const securityOptOut: PathOf<'flag'> = 'ServiceSettings.EnableSecurityFixAlert';
