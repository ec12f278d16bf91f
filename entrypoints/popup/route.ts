import { isPictureId, type PictureId } from '../../data/pictures.ts';

/** Where in the app the reader is; the address bar's hash is the only place that remembers it. */
export type Route =
  | { view: 'home' }
  | { view: 'search'; query: string }
  /** `fact` is the id of the fact that is looked for, where there is one. */
  | { view: 'topic'; id: string; fact?: string }
  | { view: 'picture'; id: PictureId }
  | { view: 'sources' }
  | { view: 'settings' }
  | { view: 'welcome' }
  | { view: 'news' }
  | { view: 'unknown'; hash: string };

const PLAIN_VIEWS = ['sources', 'settings', 'welcome', 'news'] as const;

/** @param hash as `location.hash` gives it, with or without the `#` */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  if (parts.length === 0) return { view: 'home' };
  if (parts.length === 1 && parts[0] === 'search')
    return { view: 'search', query: new URLSearchParams(query).get('q') ?? '' };
  const plain = parts.length === 1 && PLAIN_VIEWS.find((view) => view === parts[0]);
  if (plain) return { view: plain };
  const [view, id = '', gist] = parts.map(decode);
  if (view === 'topic' && parts.length === 2) return { view, id };
  if (view === 'topic' && parts.length === 3) return { view, id, fact: `${id}/${gist}` };
  if (view === 'pictures' && parts.length === 2 && isPictureId(id)) return { view: 'picture', id };
  return { view: 'unknown', hash };
}

/** Half a character, which `encodeURIComponent` would throw at, becomes its stand-in. */
export function searchRoute(query: string): string {
  return query.trim() === '' ? '#/' : `#/search?q=${encodeURIComponent(query.toWellFormed())}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % in a hand-typed address: what stands there is what is looked for.
    return text;
  }
}
