import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../components/texts.ts';

interface Item {
  id: string;
  label: string;
  lang?: string;
}

interface Props {
  title: string;
  /** Said where there is none. */
  none: string;
  items: readonly Item[];
  action: string;
  /** What it has done, said once it is done. */
  done: (label: string) => string;
  onTakeOff: (id: string) => void;
}

/** Sites or topics that a setting makes an exception of, each with the way back. */
export function Exceptions({ title, none, items, action, done, onTakeOff }: Props) {
  const section = useRef<HTMLElement>(null);
  const [taken, setTaken] = useState<{ item: Item; place: number } | null>(null);
  const isOff = taken !== null && items.every(({ id }) => id !== taken.item.id);
  // The button that was pressed is gone: the one that has come to its place takes the focus.
  useLayoutEffect(() => {
    if (!isOff || document.activeElement !== document.body) return;
    const buttons = [...(section.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const next = buttons[taken.place] ?? buttons.at(-1) ?? section.current?.querySelector('h3');
    next?.focus();
  }, [isOff, taken]);
  return (
    <section class="setting" ref={section}>
      <h3 tabIndex={-1}>{title}</h3>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {items.map((item, place) => (
            <li key={item.id} class="line">
              <span lang={item.lang}>{item.label}</span>
              <button
                type="button"
                class="main"
                aria-label={text('actionFor', { action, label: item.label })}
                onClick={() => {
                  setTaken({ item, place });
                  onTakeOff(item.id);
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{isOff && done(taken.item.label)}</p>
    </section>
  );
}
