/** The compiled knowledge as JSON on standard output. */
import { knowledgeForCommand } from './knowledge-folder.ts';

process.stdout.write(`${JSON.stringify(knowledgeForCommand())}\n`);
