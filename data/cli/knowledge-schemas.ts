/** Writes the JSON Schemas beside the knowledge files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../json-schemas.ts';
import { KNOWLEDGE_FOLDER } from './knowledge-folder.ts';

for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(KNOWLEDGE_FOLDER, name), text);
