interface Row {
  id: string;
  title: string;
  /** Where the row leads, as a hash route. */
  href?: string;
  /** What stands at the end of the row: a count, "4 · next". */
  note?: string;
}

interface Props {
  label: string;
  rows: readonly Row[];
  /** Called instead of following `href`, where a row does something. */
  onChoose?: (id: string) => void;
}

/** A list of topics, each row one link or one button. */
export function TopicList({ label, rows, onChoose }: Props) {
  return (
    <section class="topic-list" aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {rows.map((row) => {
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
    </section>
  );
}
