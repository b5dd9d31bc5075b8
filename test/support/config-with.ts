import type { SettingAt } from '../../src/schema.js';
import { put, type Tree } from './hostile/canary.js';

/** A config in which only this setting is given. */
export const configWith = (path: string, value: unknown): Tree => {
  const config: Tree = {};
  put(config, path, value);
  return config;
};

/** A value that the setting takes, unlike its default, and what the setting would hold of it. */
export const anotherValue = ({ setting: { kind, entries }, default: constant }: SettingAt): unknown => {
  switch (kind) {
    case 'flag':
      return constant !== true;
    case 'integer':
      return constant === 7 ? 8 : 7;
    case 'choice':
    case 'text':
      return 'something else';
    case 'list':
      return typeof entries === 'object' ? [{}] : ['x', 'y', 'z'];
    case 'map':
      return { jira: { Enable: true, enabled: true }, 'com.mattermost.nps': { Enable: false, enablesurvey: false } };
  }
};
