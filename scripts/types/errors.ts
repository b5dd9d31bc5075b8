import { dirname } from 'node:path';
import ts from 'typescript';

const projectAt = (file: string): ts.ParsedCommandLine => {
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(file), undefined, file);
  return error ? { ...parsed, errors: [error, ...parsed.errors] } : parsed;
};

/** What the compiler finds wrong with a project, but not in the files that another project holds as well. */
export const errorsOf = (file: string, checkedBy?: string): readonly ts.Diagnostic[] => {
  const { fileNames, options, errors } = projectAt(file);
  const elsewhere = new Set(checkedBy === undefined ? [] : projectAt(checkedBy).fileNames);
  const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
  const found = program
    .getSourceFiles()
    .filter((source) => !elsewhere.has(source.fileName))
    .flatMap((source) => ts.getPreEmitDiagnostics(program, source));
  return ts.sortAndDeduplicateDiagnostics(found);
};
