import { toJsonSchema } from '@valibot/to-json-schema';
import { helpLinesFile, picturesFile, sensesFile, shelfFile, sourcesFile } from './knowledge-schema.ts';

/** JSON Schemas by file name, for editors that complete and check YAML as it is typed. */
export function jsonSchemas(): Record<string, string> {
  const files = {
    shelf: shelfFile,
    sources: sourcesFile,
    'help-lines': helpLinesFile,
    pictures: picturesFile,
    senses: sensesFile,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      `${name}.schema.json`,
      // Checks that a JSON Schema cannot say (a day of the calendar) are left to the compiler.
      `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }), null, 2)}\n`,
    ]),
  );
}
