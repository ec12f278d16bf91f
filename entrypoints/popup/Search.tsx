import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Move, SearchBox } from '../../components/SearchBox.tsx';
import { SearchResults } from '../../components/SearchResults.tsx';
import type { Knowledge } from '../../data/knowledge.ts';
import type { TopicSearch } from '../../data/search.ts';
import { searchRoute } from './route.ts';

/** A letter has just been typed, perhaps in the field of a view that gives way to another's. */
let isTyping = false;

/** On a phone the focus would bring up the keyboard, over half of what there is to read. */
function isByFinger(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** Many a word begins so, and few letters are one: what stands below waits for the next. */
const ONE_LETTER = /^\p{Script=Latin}\p{M}*$/u;

/** Whether what is typed is a question yet, which has results, be they none. */
export function isAsked(query: string, search: TopicSearch): boolean {
  const asked = query.trim();
  return ONE_LETTER.test(asked) ? search(asked).length > 0 : asked !== '';
}

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
  query: string;
}

/** The field and what it finds, as one types. The query stands in the address, so Back from a topic finds it again. */
export function Search({ knowledge, search, query }: Props) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  // The page beside is looked at every second, and what was typed is not searched again for that.
  const hits = useMemo(() => search(query), [search, query]);
  const asked = isAsked(query, search) ? query : '';
  const activeId = hits[active] ? `${listId}-${active}` : undefined;

  // Before anything else is typed: this may stand in for a field on another view, in which the first letter was.
  useLayoutEffect(() => {
    if (isTyping || !isByFinger()) input.current?.focus();
  }, []);
  // The view that stands now is the one that was typed for, be it this one still: the next to come brings no keyboard.
  useEffect(() => {
    isTyping = false;
  });
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const type = (next: string) => {
    setActive(0);
    isTyping = true;
    history.replaceState(history.state, '', searchRoute(next));
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return (
    <>
      <div class="search-row">
        <SearchBox
          query={query}
          topicCount={knowledge.topics.length}
          inputRef={input}
          listId={hits.length > 0 ? listId : undefined}
          activeId={activeId}
          onInput={type}
          onMove={(move) => setActive((now) => moved(now, move, hits.length))}
          onEnter={() => activeId && document.getElementById(activeId)?.click()}
        />
      </div>
      <SearchResults
        id={listId}
        hits={hits}
        query={asked}
        near={asked !== '' && hits.length === 0 ? search.near(asked) : []}
        active={active}
      />
    </>
  );
}

/** Past the last it goes on at the first, and the other way round. */
function moved(now: number, move: Move, count: number): number {
  if (move === 'first') return 0;
  if (move === 'last') return count - 1;
  return (now + (move === 'next' ? 1 : count - 1)) % count;
}
