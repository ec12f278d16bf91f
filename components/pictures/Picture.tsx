import type { ComponentChild, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../texts.ts';
import { usePictureWidth } from './use-picture-width.ts';

export interface Drawing {
  height: number;
  content: ComponentChildren;
}

interface Props {
  title: string;
  intro: string;
  /** What is seen in the picture, for who cannot see it. */
  description: string;
  /** What its signs mean. */
  legend?: ComponentChild;
  /** The same as a table. */
  table: ComponentChild;
  /** Draws it so many units wide. */
  draw: (width: number) => Drawing;
}

/** A picture with its title, what it shows, and the same as a table behind it. */
export function Picture({ title, intro, description, legend, table, draw }: Props) {
  const id = useId();
  const [ref, width] = usePictureWidth();
  const { height, content } = draw(width);
  return (
    <figure class="picture" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1} lang="en">
        {title}
      </h2>
      <p class="plain" lang="en">
        {intro}
      </p>
      {legend && <div class="legend">{legend}</div>}
      <div ref={ref} class="drawing">
        {/* biome-ignore lint/a11y/useSemanticElements: a picture whose parts are links is a group, and SVG has no fieldset */}
        <svg
          role="group"
          viewBox={`0 0 ${width} ${height}`}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-desc`}
        >
          <desc id={`${id}-desc`}>{description}</desc>
          {content}
        </svg>
      </div>
      <details class="references">
        <summary>{text('asTable')}</summary>
        {table}
      </details>
    </figure>
  );
}
