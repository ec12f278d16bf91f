import { join } from 'node:path';
import { compileKnowledge, KnowledgeError } from '../compile-knowledge.ts';
import type { CompiledKnowledge } from '../types.ts';

export const KNOWLEDGE_FOLDER = join(import.meta.dirname, '../knowledge');

/** The knowledge for a command; mistakes end it with their list on standard error and exit code 1. */
export function knowledgeForCommand(): CompiledKnowledge {
  try {
    return compileKnowledge(KNOWLEDGE_FOLDER);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
