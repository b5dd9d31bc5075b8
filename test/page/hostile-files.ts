import { readFileSync } from 'node:fs';
import { explain } from '../../src/audit.js';
import { inspectorWith } from '../../src/documents/page-html.js';
import { builtFolder } from '../support/built.js';
import { type ZipEntry, zipOf } from '../support/zip.js';

/** Files that try to become part of the page: each with the name that it is dropped under. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Buffer;
}

/** What would run, wherever it is taken for markup. */
const markup = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const attribute = '" onmouseover="window.pwned=1" x="';
const ending = '</script></style></textarea><svg onload=window.pwned=1>';

const config = (more: object): string => JSON.stringify({ ServiceSettings: { EnableAPIv3: true }, ...more });

const packetOf = (folder: string, text: string, more: readonly ZipEntry[] = []): Buffer =>
  Buffer.from(
    zipOf([
      { name: `${folder}sanitized_config.json`, content: text },
      { name: `${folder}metadata.yaml`, content: 'version: 1\ntype: support-packet\nserver_version: 9.11.2\n' },
      ...more,
    ]),
  );

const batch = (call: object): string => JSON.stringify({ batch: [{ type: 'track', ...call }] });

/** A page that somebody made who wants its reader's file. */
export const sharedPage = (): string => {
  const explained = explain(config({ [markup]: 1, SqlSettings: { [markup]: 1 } }), { release: '5.6' });
  if (explained.status !== 'ok') throw new Error('no explanation');
  const page = readFileSync(new URL('inspector.html', builtFolder), 'utf8');
  return inspectorWith(page, {
    told: { ...explained, unknown: { names: [{ path: ending }, { path: markup }], others: 0 } },
    payload: JSON.stringify({ [markup]: { [ending]: markup } }),
  });
};

export const hostileFiles: readonly HostileFile[] = [
  { what: 'markup in the name of a config', name: `${markup}.json`, content: config({}) },
  { what: 'an attribute in the name of a config', name: `${attribute}.json`, content: config({}) },
  { what: 'a direction mark in the name', name: 'a\u202enosj.gpj', content: config({}) },
  { what: 'a control character in the name', name: 'a\u0007\u001b[31m.json', content: config({}) },
  { what: 'markup as a section', name: 'c.json', content: config({ [markup]: {} }) },
  { what: 'markup as a setting', name: 'c.json', content: config({ SqlSettings: { [markup]: 1, [ending]: 2 } }) },
  { what: 'markup as a value', name: 'c.json', content: config({ TeamSettings: { SiteName: markup } }) },
  {
    what: 'an attribute as a value that is a list',
    name: 'c.json',
    content: config({ SqlSettings: { DataSourceReplicas: [attribute] } }),
  },
  {
    what: 'markup as a plugin',
    name: 'c.json',
    content: config({
      PluginSettings: { PluginStates: { [markup]: { Enable: true } }, Plugins: { [ending]: { [markup]: 1 } } },
    }),
  },
  {
    what: 'markup sent in clear',
    name: 'c.json',
    content: config({
      PluginSettings: { ChimeraOAuthProxyURL: markup },
      WranglerSettings: { AllowedEmailDomain: [ending] },
    }),
  },
  {
    what: 'prototype members',
    name: 'c.json',
    content:
      '{"__proto__": {"pwned": 1}, "constructor": {"prototype": {"pwned": 1}}, "ServiceSettings": {"__proto__": 1, "EnableAPIv3": true}}',
  },
  {
    what: 'names of elements of the page',
    name: 'c.json',
    content: config({ app: 1, embedded: 1, status: { release: 1 } }),
  },
  { what: 'JSON that is broken in markup', name: 'c.json', content: `{"LogSettings": {"${'a'.repeat(9)}": ${markup}` },
  {
    what: 'JSON of a wrong type',
    name: 'c.json',
    content: JSON.stringify({ LogSettings: markup, SqlSettings: [ending] }),
  },
  { what: 'nesting without end', name: 'c.json', content: '['.repeat(200_000) },
  {
    what: 'very many names',
    name: 'c.json',
    content: JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${markup}${index}`, 1]))),
  },
  { what: 'a page as a config', name: 'c.json', content: `<!doctype html><body>${markup}` },
  {
    what: 'markup in the entries of a packet',
    name: `${markup}.zip`,
    content: packetOf(`${markup}/`, config({ [markup]: 1 }), [{ name: `${ending}/plugins.json`, content: markup }]),
  },
  { what: 'a path in the entries of a packet', name: 'p.zip', content: packetOf('../../../', config({})) },
  {
    what: 'markup as the version of a packet',
    name: 'p.zip',
    content: Buffer.from(
      zipOf([
        { name: 'sanitized_config.json', content: config({}) },
        { name: 'metadata.yaml', content: `server_version: "${markup.replaceAll('"', "'")}"\n` },
      ]),
    ),
  },
  { what: 'a zip that is none', name: 'p.zip', content: Buffer.from(`PK\u0003\u0004${markup}`) },
  { what: 'markup in variables', name: '.env', content: `MM_${markup}=1\nMM_SERVICESETTINGS_SITEURL=${markup}\n` },
  {
    what: 'markup in a compose file',
    name: 'compose.yml',
    content: `services:\n  "${markup.replaceAll('"', "'")}":\n    image: "mattermost/mattermost-team-edition:${ending}"\n    environment:\n      MM_TEAMSETTINGS_SITENAME: "${markup.replaceAll('"', "'")}"\n`,
  },
  {
    what: 'a YAML tag that makes objects',
    name: 'compose.yml',
    content: 'services:\n  a: !!js/function "function(){window.pwned=1}"\n  b: !<tag:yaml.org,2002:js/undefined> x\n',
  },
  {
    what: 'markup in a capture',
    name: 'capture.json',
    content: batch({ event: markup, properties: { [markup]: markup } }),
  },
  {
    what: 'markup as a field of a capture',
    name: 'capture.json',
    content: batch({ event: 'config_service', properties: { [markup]: 1, isdefault_site_url: markup } }),
  },
  {
    what: 'markup in a payload',
    name: `${attribute}.json`,
    content: JSON.stringify({ config_service: { [ending]: markup }, [markup]: {} }),
  },
];
