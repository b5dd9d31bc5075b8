import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { modules } from '../../test/support/entries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const sourceOf = (file: string): string => root + file.replace('./dist/', 'src/').replace(/\.js$/, '.ts');

const kindOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string => {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (target.flags & ts.SymbolFlags.Class) return 'class';
  if (!(target.flags & ts.SymbolFlags.Value)) return 'type';
  return checker.getTypeOfSymbol(target).getCallSignatures().length > 0 ? 'function' : 'constant';
};

/** What every entry of the package exports, one name a line. */
export const exportsView = (): string => {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    modules.map(({ file }) => sourceOf(file)),
    options,
  );
  const checker = program.getTypeChecker();
  const lines = modules.flatMap(({ name, file }) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(sourceOf(file)) as ts.SourceFile) as ts.Symbol;
    return checker
      .getExportsOfModule(symbol)
      .map((exported) => `${name} | ${exported.name} | ${kindOf(exported, checker)}`)
      .sort();
  });
  return `${lines.join('\n')}\n`;
};
