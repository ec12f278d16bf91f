/**
 * Where what was typed after `facts` leads: a topic by its id, as a shared look-up line has it, else a search.
 * @returns a hash route of the app
 */
export function routeOf(typed: string, isTopic: (id: string) => boolean): string {
  const words = typed.trim();
  if (words === '') return '#/';
  const id = words.toLowerCase();
  return isTopic(id) ? `#/topic/${id}` : `#/search?q=${encodeURIComponent(words.toWellFormed())}`;
}
