/** Texts as the search compares them: in small letters, word by word, each word as its stem. */

/** Words of a question that say nothing about which topic it is. */
const FILLER = new Set(
  `a about after all also am an and any are as at be been before bad being but by can could did do does doing don't down
  each ever can't cannot won't isn't doesn't didn't wasn't couldn't shouldn't i'm he's she's they're for from get gets getting give go goes going good had happen happens has have having he help her him his how i if
  in into is it it's its just know let like long lot made make makes many may me mean means might more most much must my myself
  need never no not now of off ok okay on one only or other our out over please put really said same say says see she should so
  some someone something still such take taking tell than that the their them then there they thing things think this those to
  too try up us use used using very want was way we well were what what's when where which while who why will with without
  work works would yes you your yourself`.split(/\s+/u),
);

/** A text as its words' stems, with single spaces. */
export function stems(text: string): string {
  return wordsOf(lowered(text)).map(stem).join(' ');
}

export function lowered(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .trim();
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
}

/** The words of a query that can tell one topic from another; all of them where none does. */
export function tellingWords(asked: string): string[] {
  const all = wordsOf(asked);
  const telling = all.filter((word) => !FILLER.has(word));
  return telling.length > 0 ? telling : all;
}

/** British and American spelling, plural and singular, -ing and -ed as one. */
export function stem(word: string): string {
  const one = word
    .replace(/'s$/u, '')
    .replace(/aesth/gu, 'esth')
    .replace(/our(?=$|al|ful|ing|s$)/u, 'or')
    .replace(/([a-z]{3})is(e|es|ed|ing|ation)$/u, '$1iz$2')
    .replace(/ll(ed|ing|er|ers)$/u, 'l$1');
  if (one.length > 3) {
    const base = one.replace(/(ies|ied)$/u, 'y').replace(/(?<=[^su])s$/u, '');
    if (base.length > 5) return base.replace(/(?<=[bdfgklmnprtvy])(ing|ed)$/u, '');
    return base;
  }
  return one;
}
