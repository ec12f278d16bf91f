import { text } from '../../components/texts.ts';

interface Props {
  title: string;
  /** Said where there is none. */
  none: string;
  items: readonly { id: string; label: string; lang?: string }[];
  action: string;
  onTakeOff: (id: string) => void;
}

/** Sites or topics that a setting makes an exception of, each with the way back. */
export function Exceptions({ title, none, items, action, onTakeOff }: Props) {
  return (
    <section class="setting">
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {items.map(({ id, label, lang }) => (
            <li key={id} class="line">
              <span lang={lang}>{label}</span>
              <button
                type="button"
                class="main"
                aria-label={text('actionFor', { action, label })}
                onClick={() => onTakeOff(id)}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
