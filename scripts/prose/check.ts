import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TextlintKernel, type TextlintKernelOptions, type TextlintPluginCreator } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import plain from '@textlint/textlint-plugin-text';
import { type Habit, styleOf } from './rule.js';
import { sourceText } from './source-text.js';

const list = fileURLToPath(new URL('../../.config/prose.json', import.meta.url));

/** The habits that docs/style.md avoids. */
export const habits: readonly Habit[] = JSON.parse(readFileSync(list, 'utf8'));

/** A plugin has no types of an ES module, in which its exports are the default one. */
const pluginOf = (
  module: TextlintPluginCreator | { readonly default: TextlintPluginCreator },
): TextlintPluginCreator => ('default' in module ? module.default : module);

const options: Omit<TextlintKernelOptions, 'ext'> = {
  plugins: [
    { pluginId: 'markdown', plugin: pluginOf(markdown) },
    { pluginId: 'text', plugin: pluginOf(plain) },
  ],
  rules: [{ ruleId: 'style', rule: styleOf(habits) }],
};

const kernel = new TextlintKernel();

const withoutTags = (html: string): string => html.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/[^\n]/g, ' '));

/** What of a file is prose: texts in a source file, and what is not a tag in a page. */
const proseOf = (file: string, content: string): string => {
  if (file.endsWith('.ts')) return sourceText(content);
  return file.endsWith('.html') ? withoutTags(content) : content;
};

/** Where a file has a habit to avoid, a line each. */
export const findingsIn = async (file: string, content: string): Promise<readonly string[]> => {
  const ext = file.endsWith('.md') ? '.md' : '.txt';
  const { messages } = await kernel.lintText(proseOf(file, content), { ...options, ext });
  return messages.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
};
