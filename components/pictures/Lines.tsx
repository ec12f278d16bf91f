import { wrapWords } from './wrap-words.ts';

/** Sizes of letters in a picture, in its units. */
export const LABEL = 14;
export const NOTE = 12.5;
/** From one line to the next, in letters. */
export const LEADING = 1.35;
/** How far the ground of a link stands out on either side of its words, which begin where all others do. */
export const OUT = 6;

interface Props {
  /** Left end of the first line, on which its letters stand. */
  x: number;
  y: number;
  lines: readonly string[];
  size: number;
  class?: string;
  lang?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** Words in a picture, line by line. */
export function Lines({ x, y, lines, size, class: name, lang, anchor = 'start' }: Props) {
  return (
    <text class={name} font-size={size} text-anchor={anchor} lang={lang}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + i * size * LEADING}>
          {/* The space is for whoever reads it out. */}
          {i < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}

/** How much wider bold letters are. */
const BOLD = 1.12;

/** Words wrapped to a width, and how high they stand. */
export function wrapped(words: string, width: number, size: number, bold = false): { lines: string[]; height: number } {
  const lines = wrapWords(words, bold ? width / BOLD : width, size);
  return { lines, height: lines.length * size * LEADING };
}
