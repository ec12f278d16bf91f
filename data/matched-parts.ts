import { lowered, stem } from './search-words.ts';

/** A piece of a text, and whether a reader asked for it. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** A text in pieces that give it back when joined; words are matched by their stems, as the search does. */
export function matchedParts(text: string, meant: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{N}']*)/u)) {
    const isMatch = meant.has(stem(lowered(piece)));
    const last = parts.at(-1);
    if (last && last.isMatch === isMatch) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, isMatch });
  }
  return parts;
}
