import type { Ref } from 'preact';
import { text } from './texts.ts';

/** Where in the results the keyboard goes. */
export type Move = 'next' | 'previous' | 'first' | 'last';

interface Props {
  query: string;
  /** How many topics there are to search. */
  topicCount: number;
  inputRef?: Ref<HTMLInputElement>;
  /** Id of the list of results that the arrow keys move in, while there is one, and of the one that is chosen now. */
  listId: string | undefined;
  activeId: string | undefined;
  onInput: (query: string) => void;
  onMove: (move: Move) => void;
  onEnter: () => void;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'last',
  PageUp: 'first',
};

/** A combobox by the ARIA guide: the focus stays in the field, the choice moves in the list. */
export function SearchBox({ query, topicCount, inputRef, listId, activeId, onInput, onMove, onEnter }: Props) {
  return (
    <input
      ref={inputRef ?? null}
      class="search"
      type="text"
      role="combobox"
      aria-label={text('searchHint', { count: topicCount })}
      placeholder={text('searchHint', { count: topicCount })}
      aria-autocomplete="list"
      aria-expanded={listId !== undefined}
      aria-controls={listId}
      aria-activedescendant={activeId}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        const move = MOVES[event.key];
        if (event.isComposing) return;
        if (move && listId !== undefined) onMove(move);
        else if (event.key === 'Enter') onEnter();
        // An empty field leaves Escape to the browser, which closes the popup.
        else if (event.key === 'Escape' && query !== '') onInput('');
        else return;
        event.preventDefault();
      }}
    />
  );
}
