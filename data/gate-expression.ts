import { expressionFor } from './detect/matcher.ts';
import { formKey, spellings } from './forms.ts';
import type { Topic } from './types.ts';

/**
 * Source of the one expression (flags `iu`) by which the gate asks whether a core or clear form is
 * here. It reads text that the browser has glued together across elements ("HomeKetamineAbout"), so a
 * core form counts in any company, and a clear one also where a capital begins or follows it.
 * Rather one page too many than a term missed: the cards read again, exactly.
 */
export function gateExpression(topics: readonly Pick<Topic, 'forms'>[]): string {
  const keys = (formClass: 'core' | 'clear') =>
    topics
      .flatMap((topic) => topic.forms?.[formClass] ?? [])
      .flatMap(spellings)
      .map(formKey);
  // "ketamine infusion" is found by its "ketamine"; only the shortest of such forms are needed.
  const core = shortest(keys('core'));
  const anywhere = core.filter((key) => key.length >= 6);
  const edged = shortest([...core.filter((key) => key.length < 6), ...keys('clear')]);
  return `${anywhere.join('|')}|${expressionFor(edged)}`;
}

function shortest(keys: readonly string[]): string[] {
  const unique = [...new Set(keys)];
  return unique.filter((key) => !unique.some((other) => other !== key && key.includes(other)));
}
