import { matchedParts } from '../data/matched-parts.ts';

interface Props {
  text: string;
  /** Stems of the words to mark. */
  meant: ReadonlySet<string>;
}

/** A text in which the words a reader asked for are marked. */
export function Matched({ text, meant }: Props) {
  return <>{matchedParts(text, meant).map((part) => (part.isMatch ? <mark>{part.text}</mark> : part.text))}</>;
}
