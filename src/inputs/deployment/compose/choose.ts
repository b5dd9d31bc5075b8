import { isPrintableName } from '../../../issues.js';
import { isOverrideName } from '../../../schema/loading/environment.js';
import { isBesideServer, isServerImage } from '../image.js';
import { Refused } from '../problems.js';

import type { Service } from './service.js';

const imageOf = ({ image }: Service): string | undefined =>
  typeof image?.value === 'string' ? image.value : undefined;

/** Names of settings that servers have had for long. */
const ofServer = /^MM_(?:SQL|SERVICE)SETTINGS_/i;

const namesSettings = ({ environment }: Service): boolean =>
  [...environment.keys()].some((name) => ofServer.test(name));

const isCalledSo = (name: string, { containerName }: Service): boolean =>
  [name, typeof containerName?.value === 'string' ? containerName.value : ''].some((called) =>
    /^(?:.*[-_])?(?:mattermost|mm)(?:[-_](?:app|server|\d+))?$/i.test(called),
  );

const setsAny = ({ environment }: Service): boolean => [...environment.keys()].some(isOverrideName);

type Candidate = readonly [name: string, service: Service];

/** What makes a service one that runs a server, best first. */
const signs: readonly ((candidate: Candidate) => boolean)[] = [
  ([, service]) => isServerImage(imageOf(service) ?? ''),
  ([, service]) => namesSettings(service),
  ([name, service]) => imageOf(service) === undefined && isCalledSo(name, service),
  ([, service]) => imageOf(service) === undefined && setsAny(service),
];

/** The service of the server: by its image, else by its variables, else by its name. */
export const serverAmong = (
  services: ReadonlyMap<string, Service>,
  asked: string | undefined,
  profiles: ReadonlySet<string>,
): Candidate => {
  const all = [...services].filter(([, service]) => !isBesideServer(imageOf(service) ?? ''));
  const shown = (candidates: readonly Candidate[]) => candidates.map(([name]) => name).filter(isPrintableName);
  if (asked !== undefined) {
    const found = services.get(asked);
    if (found === undefined) throw new Refused({ code: 'noSuchServer', names: shown(all) });
    return [asked, found];
  }
  const isOn = ([, service]: Candidate): boolean =>
    service.profiles.length === 0 || profiles.has('*') || service.profiles.some((profile) => profiles.has(profile));
  for (const sign of signs) {
    const found = all.filter(sign);
    const on = found.filter(isOn);
    const candidates = on.length > 0 ? on : found;
    const [first] = candidates;
    if (candidates.length > 1) throw new Refused({ code: 'severalServers', names: shown(candidates) });
    if (first) return first;
  }
  throw new Refused({ code: 'noServer' });
};
