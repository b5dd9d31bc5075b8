/** A text that is filled in before it is used: Jinja has statements and names, Go's templates have names with a dot. */
const jinja = /\{%-?\s{0,9}\w+[^\n%]{0,500}%\}|\{\{-?\s{0,9}[A-Za-z_][\w.]{0,200}\s{0,9}(?:[|}[(+~-]|if\b|else\b)/;
const go =
  /\{\{-?\s{0,9}(?:\.Values|\.Release|\.Chart|\$|if\b|range\b|with\b|include\b|end\b|define\b|template\b|tpl\b)[^\n}]{0,500}\}\}/;

/** What fills in a template; nothing for a text that is none. Comments say nothing. */
export const templateIn = (text: string): 'Jinja' | 'Go' | undefined => {
  const used = text.replaceAll(/^[ \t]*#.*$/gm, '');
  if (go.test(used)) return 'Go';
  return jinja.test(used) ? 'Jinja' : undefined;
};
