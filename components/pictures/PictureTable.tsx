import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  head: readonly string[];
  children: ComponentChildren;
}

/** The table behind a picture; where it is wider than its place it is scrolled, by keyboard too. */
export function PictureTable({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
