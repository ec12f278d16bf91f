import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from './texts.ts';

interface Row {
  id: string;
  title: string;
  /** Where the row leads, as a hash route. */
  href?: string;
  /** What stands at the end of the row: a count, "4 · next". */
  note?: string;
}

interface Props {
  /** None where what stands above says it. */
  label?: string;
  rows: readonly Row[];
  /** So many are shown at first, and the rest on demand. */
  firstShown?: number;
  /** Called instead of following `href`, where a row does something. */
  onChoose?: (id: string) => void;
}

/** A list of topics, each row one link or one button. */
export function TopicList({ label, rows, firstShown = rows.length, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button that was pressed is gone: what it has brought takes the focus.
  useEffect(() => {
    if (all) list.current?.children[firstShown]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [all, firstShown]);
  const shown = all ? rows : rows.slice(0, firstShown);
  return (
    <section class="topic-list" aria-label={label}>
      {label && <h2>{label}</h2>}
      <ul ref={list}>
        {shown.map((row) => {
          const content = (
            <>
              <span lang="en">{row.title}</span>
              {row.note && <span class="note">{row.note}</span>}
            </>
          );
          return (
            <li key={row.id}>
              {onChoose ? (
                <button type="button" class="row" onClick={() => onChoose(row.id)}>
                  {content}
                </button>
              ) : (
                <a class="row" href={row.href ?? `#/topic/${row.id}`}>
                  {content}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="main" onClick={() => setAll(true)}>
          {text('showAll', { count: rows.length })}
        </button>
      )}
    </section>
  );
}
