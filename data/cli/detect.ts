/**
 * JSON lines {"id","text","title"?} to {"id","mentions":[{"start","end","topic"}]}, by the code that runs in pages.
 * With --explain each mention says why it counts, and "rejected" lists what was seen and does not, with why.
 */

import { compileMatcher } from '../detect/compile-matcher.ts';
import { explainText, findInText } from '../detect/find-in-text.ts';
import { createTermFinder, type TermMatch } from '../detect/find-terms.ts';
import { createMatcher } from '../detect/matcher.ts';
import { knowledgeForCommand } from './knowledge-folder.ts';
import { answerLines, idField, textField } from './lines.ts';

const explain = process.argv.includes('--explain');
const { topics, senses } = knowledgeForCommand();
const finder = createTermFinder(createMatcher(compileMatcher(topics, senses)), senses);

await answerLines((line) => {
  const id = idField(line);
  const text = textField(line, 'text');
  const title = line['title'] === undefined ? undefined : textField(line, 'title');
  if (!explain)
    return { id, mentions: findInText(finder, text, title).map(({ start, end, topic }) => ({ start, end, topic })) };
  const { mentions, rejected } = explainText(finder, text, title);
  const withText = (term: TermMatch) => ({ ...term, text: text.slice(term.start, term.end) });
  return { id, mentions: mentions.map(withText), rejected: rejected.map(withText) };
});
