/** A readable report on the knowledge; mistakes in the files end it with their list and exit code 1. */
import { knowledgeReport } from '../knowledge-report.ts';
import { knowledgeForCommand } from './knowledge-folder.ts';

console.log(knowledgeReport(knowledgeForCommand()));
