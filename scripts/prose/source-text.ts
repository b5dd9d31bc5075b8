import ts from 'typescript';

/** Properties whose strings are names of styles. */
const styles: ReadonlySet<string> = new Set(['class', 'look']);

const isStyle = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && styles.has(parent.name.text);

type Literal = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const isLiteral = (node: ts.Node): node is Literal =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);

/** The parts of a literal that are text, without the code in it. */
const textsOf = (node: Literal): readonly (ts.LiteralLikeNode | ts.TemplateLiteralLikeNode)[] =>
  ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map(({ literal }) => literal)] : [node];

/** Whether a literal is meant for people: it has words with a space between them. */
const isForPeople = (texts: readonly string[]): boolean => /[a-z][’”')]?[,.:;]? +[“‘(]?[a-z]/i.test(texts.join('x'));

/** Code in a text, as Markdown marks it. */
const blankCode = (text: string): string => text.replaceAll(/\\?`[^`\n]*`/g, (code) => ' '.repeat(code.length));

/**
 * What people read of a source file: its texts, with spaces in place of everything else. So each of them has the line
 * and the column that it has in the file.
 */
export const sourceText = (source: string): string => {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const kept: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isLiteral(node) && !isStyle(node)) {
      const texts = textsOf(node);
      if (isForPeople(texts.map(({ text }) => text))) kept.push(...texts);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let out = '';
  const blank = (until: number, sign: string): string => source.slice(out.length, until).replaceAll(/[^\n]/g, sign);
  for (const node of kept.sort((a, b) => a.getStart(file) - b.getStart(file))) {
    // Words around code in a template are no neighbours.
    out += blank(node.getStart(file) + 1, ts.isTemplateMiddleOrTemplateTail(node) ? '·' : ' ');
    const end = node.getEnd() - (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1);
    out += blankCode(source.slice(out.length, end));
  }
  return out;
};
