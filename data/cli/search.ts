/** JSON lines {"id","query"} to {"id","topics":[ids, best first, at most 10]}, by the popup's own search. */
import { createTopicSearch } from '../search.ts';
import { knowledgeForCommand } from './knowledge-folder.ts';
import { answerLines, idField, textField } from './lines.ts';

const search = createTopicSearch(knowledgeForCommand().topics);

await answerLines((line) => {
  const id = idField(line);
  return { id, topics: search(textField(line, 'query')).map((hit) => hit.topic.id) };
});
