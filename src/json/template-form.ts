import type { TemplateForm } from '../issues.js';

/** What shows the form of a template at the place where it starts; the first that fits. */
const atPlace: readonly (readonly [TemplateForm, RegExp])[] = [
  ['jinja', /^(?:\{%|\{#[^\n]*#\})/],
  ['handlebars', /^\{\{[~&>!#/^]/],
  ['go', /^\{\{-?\s*(?:[.$(]|"[^"\n]*"\s*\||(?:if|with|range|include|template|define|block|toYaml|printf|end|else)\b)/],
  ['jinja', /^\{\{-?\s*[A-Za-z_]/],
  ['erb', /^<%/],
  ['shell', /^\$(?:\{|[A-Za-z_(])/],
  ['placeholder', /^(?:[%@#]\{|%[A-Za-z_]+%|@[A-Z_]+@|__[A-Z_]+__)/],
];

/** What shows elsewhere in a text that its double braces are of another form than Jinja's. */
const elsewhere: readonly (readonly [TemplateForm, RegExp])[] = [
  ['jinja', /\{%/],
  ['handlebars', /\{\{[#/]/],
  ['go', /\{\{-?\s*(?:\.[A-Za-z]|\$|end\b)/],
];

/** How much of a text is looked at to see what it is. */
export const looked = 8192;

/** The form of the template that starts at a place; nothing where none does. */
export const templateAt = (text: string, at: number): TemplateForm | undefined => {
  const piece = text.slice(at, at + looked);
  const form = atPlace.find(([, pattern]) => pattern.test(piece))?.[0];
  if (form !== 'jinja' || !piece.startsWith('{{')) return form;
  const head = text.slice(0, looked);
  return elsewhere.find(([, pattern]) => pattern.test(head))?.[0] ?? form;
};
