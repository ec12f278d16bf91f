/** Widths of signs in em, as a wide system font has them: a line must never leave its place. */
const NARROW = 0.38;
const USUAL = 0.63;
const WIDE = 0.97;

function widthOf(sign: string): number {
  if (/[\s.,:;'’!|ijltfI()[\]]/u.test(sign)) return NARROW;
  return /[mwMW%—@]/u.test(sign) ? WIDE : /[A-Z]/u.test(sign) ? 0.72 : USUAL;
}

/** About how wide a text is, in the unit of its font size. */
export function textWidth(words: string, fontSize: number): number {
  return [...words].reduce((sum, sign) => sum + widthOf(sign), 0) * fontSize;
}

/** Lines of whole words, each at most so wide; SVG has no line breaks of its own. A longer word gets its own line. */
export function wrapWords(words: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
