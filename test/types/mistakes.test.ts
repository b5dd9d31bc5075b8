import { expect, it } from 'vitest';
import { messagesOf } from '../support/compile.js';

const section = (line: string): string => `
import { choice, flag, integer, text } from '../kinds.js';
import { words } from '../vocabularies.js';
export const LogSettings = { ${line} };`;

const eventFile = (line: string): string => `
import { count, event, isDefault, negated, value, type Rule } from '../rules.js';
export const config_log = event({ ${line} });`;

/** A line of a declaration, and the part of the compiler's message that says what is wrong with it. */
const mistakes: readonly (readonly [where: 'section' | 'event', line: string, message: string | undefined])[] = [
  ['section', "EnableFile: flag('logs are written to a file', { '5.6': true }),", undefined],
  [
    'section',
    "EnableFile: flag('logs are written to a file', { '5.66': true }),",
    "'5.66'' does not exist in type 'Timeline",
  ],
  [
    'section',
    "EnableFile: flag('logs are written to a file', { '5.6': true, '5.66': false }),",
    '5.66 is not a known version',
  ],
  ['section', "EnableFile: flag('logs are written to a file', { '5.6': 'yes' }),", "Type 'string' is not assignable"],
  ['section', "Port: integer('the port of the mail server', { '5.6': '80' }),", "Type 'string' is not assignable"],
  ['section', "Level: choice('how much is logged', words('DEBUG', 'INFO'), { '5.6': 'DEBUGG' }),", 'DEBUGG'],
  [
    'section',
    "EnableFile: flag('logs are written to a file', { '5.6': true }), EnableFile: flag('logs are written to a file', { '5.6': true }),",
    'multiple properties with the same name',
  ],
  ['event', "enable_file: value('LogSettings.EnableFile'),", undefined],
  ['event', "enable_file: { '5.7': value('LogSettings.EnableFile') },", undefined],
  [
    'event',
    "site_url: value('ServiceSettings.SiteURL'),",
    'ServiceSettings.SiteURL holds text: only a flag, an integer or a choice is reported by value',
  ],
  [
    'event',
    "replicas: value('SqlSettings.DataSourceReplicas'),",
    'SqlSettings.DataSourceReplicas holds list: only a flag',
  ],
  ['event', "plugins: value('PluginSettings.Plugins'),", 'PluginSettings.Plugins holds map: only a flag'],
  ['event', "site_url: { rule: 'value', setting: 'ServiceSettings.SiteURL' },", 'is not assignable'],
  ['event', "site_url: { rule: 'text', setting: 'ServiceSettings.SiteURL' },", 'is not assignable'],
  ['event', "site_url: { rule: 'hash', setting: 'ServiceSettings.SiteURL' },", 'is not assignable'],
  ['event', "enable_file: { '5.66': value('LogSettings.EnableFile') },", '5.66 is not a known version'],
  [
    'event',
    "enable_file: { '5.6': value('LogSettings.EnableFile'), '5.66': value('LogSettings.EnableFile') },",
    '5.66 is not a known version',
  ],
  [
    'event',
    "enable_file: { '5.66': value('LogSettings.EnableFile') }, x: 7,",
    "'5.66'' does not exist in type 'object & Timeline<Rule>'",
  ],
  ['event', "enable_file: { '5.6': 7 },", "Type '7' is not assignable to"],
  ['event', "enable_file: value('LogSettings.EnableFyle'),", 'is not assignable'],
  [
    'event',
    "timeout: isDefault('ServiceSettings.ReadTimeout', '300'),",
    "'string' is not assignable to parameter of type 'number'",
  ],
  ['event', "timeout: isDefault('ServiceSettings.ReadTimeout', 300),", undefined],
  ['event', "level: negated('LogSettings.FileLevel'),", 'LogSettings.FileLevel holds choice: this rule reads a flag'],
  ['event', "level: count('LogSettings.FileLevel'),", 'LogSettings.FileLevel holds choice: this rule reads a list'],
  [
    'event',
    "enable: value('LogSettings.EnableFile'), enable: value('LogSettings.EnableConsole'),",
    'multiple properties with the same name',
  ],
];

const fileOf = (index: number, where: 'section' | 'event'): string =>
  where === 'section' ? `src/schema/sections/mistake${index}.ts` : `src/field-map/config/mistake${index}.ts`;

it('refuses every mistake in a declaration, and says what is wrong', () => {
  const messages = messagesOf(
    Object.fromEntries(
      mistakes.map(([where, line], index) => [
        fileOf(index, where),
        where === 'section' ? section(line) : eventFile(line),
      ]),
    ),
  );
  const outcome = mistakes.map(([where, line, message], index) => {
    const said = (messages[fileOf(index, where)] ?? []).join('\n');
    return [line, message === undefined ? said : said.includes(message) ? message : `${message} is not in: ${said}`];
  });
  expect(outcome).toEqual(mistakes.map(([, line, message]) => [line, message ?? '']));
});
