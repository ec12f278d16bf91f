import { reference } from '../data/citation.ts';
import type { UsedSource } from '../data/sources-index.ts';
import { INTEREST_TEXTS } from './interest-texts.ts';
import { countText, text } from './texts.ts';

interface Props {
  used: UsedSource;
}

/** A source in full, and the facts that rest on it. */
export function SourceItem({ used: { source, facts } }: Props) {
  return (
    <li class="source">
      <p>
        {source.link ? (
          <a href={source.link} target="_blank" rel="noreferrer" lang="en">
            {source.name}
          </a>
        ) : (
          <b lang="en">{source.name}</b>
        )}{' '}
        <span class="interest">{text(INTEREST_TEXTS[source.interest])}</span>
      </p>
      <p lang="en">{reference({ ...source, link: '' })}</p>
      <details>
        <summary>
          <span>{countText('factsRestOnIt', facts.length)}</span>
        </summary>
        <ul lang="en">
          {facts.map((fact) => (
            <li key={fact.id}>
              <a href={`#/topic/${fact.id}`}>{fact.plain}</a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
