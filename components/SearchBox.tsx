import type { Ref } from 'preact';
import { text } from './texts.ts';

interface Props {
  query: string;
  /** How many topics there are to search. */
  topicCount: number;
  inputRef?: Ref<HTMLInputElement>;
  /** Id of the list of results that the arrow keys move in, and of the one that is chosen now. */
  listId: string;
  activeId?: string | undefined;
  onInput: (query: string) => void;
  /** One down (1) or up (-1) in the results. */
  onMove: (step: 1 | -1) => void;
  onEnter: () => void;
}

export function SearchBox({ query, topicCount, inputRef, listId, activeId, onInput, onMove, onEnter }: Props) {
  return (
    <input
      ref={inputRef ?? null}
      class="search"
      type="text"
      role="combobox"
      aria-label={text('searchHint', { count: topicCount })}
      placeholder={text('searchHint', { count: topicCount })}
      aria-expanded={query.trim() !== ''}
      aria-controls={listId}
      aria-activedescendant={activeId}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          onMove(event.key === 'ArrowDown' ? 1 : -1);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}
