/** Makes the JSON Schemas of what the command prints in a form of its own, of the types in `src/documents/output-forms.ts`. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Document } from '../../src/documents/document.js';
import { draft } from '../../src/documents/json-schema/json-schema.js';
import { formatOf, type OutputForm } from '../../src/documents/output-forms.js';
import { TypeSchemas } from './schema-of-type.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = `${root}src/documents/output-forms.ts`;

/** The file of a form, below `dist/schemas/`. */
const fileOf = (form: OutputForm): string => `output/${form}.json`;

/** A file for each form, in the order of the list. */
export const outputSchemaFiles = (): readonly Document[] => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([source], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(source) as ts.SourceFile) as ts.Symbol;
  const forms = checker.getExportsOfModule(module).find(({ name }) => name === 'OutputForms') as ts.Symbol;
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(forms)).map((member) => {
    const form = member.name as OutputForm;
    const schemas = new TypeSchemas(checker);
    const data = schemas.object(schemas.typeOf(member), { format: { const: formatOf(form) } });
    const schema = { ...draft, title: formatOf(form), ...schemas.describe(member), ...data };
    return {
      file: fileOf(form),
      text: `${JSON.stringify({ ...schema, definitions: schemas.definitions }, null, 1)}\n`,
    };
  });
};
