/** What a text is in place of a list of variables. */
export type Form = keyof typeof names;

const names = {
  unit: 'a systemd unit',
  sections: 'a file of sections, as INI and TOML are',
  kubernetes: 'a Kubernetes object',
  compose: 'a compose file',
  yaml: 'YAML (NAME: value)',
  inspect: 'what docker inspect prints',
  config: 'a config.json',
  json: 'JSON',
  ruby: 'Ruby, as in gitlab.rb',
  dockerfile: 'a Dockerfile',
  pool: 'a pool of PHP-FPM',
  block: 'blocks in braces, as Nix, HCL and JavaScript have',
  markup: 'HTML or XML',
  none: 'something else',
} as const;

const container =
  "docker exec CONTAINER env, or docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' CONTAINER, prints the list that the server has";
const service =
  '/proc/PID/environ holds the list that the server has (systemctl show -p MainPID mattermost names the PID)';

/** How to get the list that the server really has. */
const ways: Readonly<Record<Form, string>> = {
  unit: service,
  sections: service,
  kubernetes: 'kubectl exec POD -- env prints the list that the server has',
  compose: `${container}; docker compose config shows what compose hands over`,
  yaml: `${container}; docker compose config shows what compose hands over`,
  inspect: container,
  config: 'give it as the config',
  json: container,
  ruby: service,
  dockerfile: container,
  pool: service,
  block: `${container}; for a service, ${service}`,
  markup: container,
  none: `${container}; for a service, ${service}`,
};

type Test = readonly [form: Form, looks: RegExp];

const ofJson: readonly Test[] = [
  ['kubernetes', /"apiVersion"\s*:/],
  ['inspect', /"Env"\s*:\s*\[|^\s*\[\s*"[A-Za-z_]\w*=/],
  ['compose', /"services"\s*:/],
  ['config', /"(?:[A-Za-z]+Settings|FeatureFlags)"\s*:/],
  ['json', /./],
];

const ofUnit =
  /^[ \t]*(?:(?:Default)?Environment[ \t]*=[ \t]*(?:["']?[A-Za-z_]\w*=|\r?$)|(?:Pass|Unset)Environment[ \t]*=|EnvironmentFiles?[ \t]*=[ \t]*-?\/)/m;

/** The same in any case: a variable can be called so, and only where it holds overrides is it none. */
const likeUnit = /^[ \t]*(?:default|pass)?environment[ \t]*=[ \t]*["']?[A-Za-z_]\w*/im;

const ofText: readonly Test[] = [
  ['unit', /^\[(?:Unit|Service|Install)\]\s*$/m],
  ['unit', ofUnit],
  ['sections', /^[ \t]*\[[^\][=\n]+\][ \t\r]*$/m],
  ['pool', /^[ \t]*env\[\w+\][ \t]*=/m],
  ['block', /^[ \t]*[\w.\-"]+(?:[ \t]*[=:])?[ \t]*(?:rec[ \t]+)?\{[ \t\r]*$/m],
  ['block', /^[ \t]*[\w.\-"]+[ \t]*=[ \t]*(?:rec[ \t]+)?\{[ \t]*"?[A-Za-z_]\w*"?[ \t]*=/m],
  ['markup', /^\s*</],
  ['ruby', /^[ \t]*\w+\['env'\]|^[ \t]*\w+\["env"\]|^[ \t]*["']?[A-Za-z_]\w*["']?\s*=>/m],
  ['kubernetes', /^(?:apiVersion|kind):\s/m],
  ['kubernetes', /^[ \t]*(?:-\s+)?name:\s.*\r?\n[ \t]*value(?:From)?:/m],
  ['compose', /^[ \t]*(?:services|environment|env_file|x-[\w-]+):/m],
  ['compose', /^[ \t]*-\s+["']?[A-Za-z_]\w*\s*[=:]/m],
  ['dockerfile', /^(?:FROM|ENV)\s+\S/m],
];

/** What a text looks like that is no list of variables; its comments say nothing. `hides` where it hides overrides. */
export const formOf = (text: string, hides = false): Form | undefined => {
  if (/^\s*[{[]\s*["{[\]}]/.test(text)) return ofJson.find(([, looks]) => looks.test(text))?.[0];
  const said = text.replaceAll(/^[ \t]*[#;].*$/gm, '');
  return ofText.find(([, looks]) => looks.test(said))?.[0] ?? (hides && likeUnit.test(said) ? 'unit' : undefined);
};

/** Whether these are lines of a unit, or of systemctl show: each is an assignment, and none gives a variable. */
export const isOfUnit = (text: string): boolean => ofUnit.test(text);

/** One sentence: what it looks like, and what to give instead. */
export const describeForm = (form: Form): string =>
  `this looks like ${names[form]}, not a list of NAME=value; ${ways[form]}`;
