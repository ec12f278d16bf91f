/** JSON lines {"id","text","title"?} to {"id","mentions":[{"start","end","topic"}]}, by the code that runs in pages. */
import { findInText } from '../detect/find-in-page.ts';
import { createTermFinder } from '../detect/find-terms.ts';
import { compileMatcher, createMatcher } from '../detect/matcher.ts';
import { knowledgeForCommand } from './knowledge-folder.ts';
import { answerLines, idField, textField } from './lines.ts';

const { topics, senses } = knowledgeForCommand();
const finder = createTermFinder(createMatcher(compileMatcher(topics, senses.otherSenses)), senses);

await answerLines((line) => {
  const id = idField(line);
  const text = textField(line, 'text');
  const title = line['title'] === undefined ? undefined : textField(line, 'title');
  return { id, mentions: findInText(finder, text, title) };
});
