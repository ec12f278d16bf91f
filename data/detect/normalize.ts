/**
 * Rare writing (soft hyphens inside words, full-width letters, combining marks, ligatures) made plain
 * for the matcher, with the way back to the text as it stands.
 */
export interface PlainText {
  text: string;
  /** Offset in the original (UTF-16) of the plain text's offset i; length is `text.length + 1`. */
  toOriginal: (i: number) => number;
}

// Soft hyphen, zero-width characters, combining marks (but not the ones that spell other scripts), ligatures, full-width forms.
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant one by one -- any of them makes the text rare
const RARE = /[\u00ad\u200b-\u200d\u2060\u0300-\u036f\ufb00-\ufb06\uff01-\uff5e]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/u;
const ALL_INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

export function needsNormalizing(text: string): boolean {
  return RARE.test(text);
}

/** The plain text alone, many times as fast; what is rare only beside rare writing (a raised 2) is made plain too. */
export function withoutRareWriting(text: string): string {
  return needsNormalizing(text) ? text.replace(ALL_INVISIBLE, '').normalize('NFKC') : text;
}

/** Characters that print nothing are left out, compatibility letters become plain ones, marks join their letters. */
export function normalize(text: string): PlainText {
  let plain = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; ) {
    let end = i + charLength(text, i);
    while (end < text.length && /[\u0300-\u036f]/u.test(text[end] as string)) end += 1;
    const cluster = text.slice(i, end);
    const out = INVISIBLE.test(cluster) ? '' : cluster.normalize('NFKC');
    for (let k = 0; k < out.length; k += 1) offsets.push(i);
    plain += out;
    i = end;
  }
  offsets.push(text.length);
  return { text: plain, toOriginal: (i) => offsets[i] ?? text.length };
}

function charLength(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? 2 : 1;
}
