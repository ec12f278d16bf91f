import type { Knowledge } from '../data/knowledge.ts';
import type { Citation, Interest } from '../data/types.ts';
import { INTEREST_TEXTS } from './interest-texts.ts';
import { languageOfInterface, text } from './texts.ts';

interface Props {
  sources: readonly Citation[];
  knowledge: Knowledge;
  /** Whether to say what each source found, or only who says it. */
  findings?: boolean;
}

/** Interests a reader should see beside a name; a journal or an unknown one says nothing. */
const TELLING = new Set<Interest>(['sells the treatment', 'makes the drug', 'regulator', 'charity']);

/** How many names a first look holds. */
const FIRST_NAMES = 2;

/** Who says it, by name, with what they stand to gain. */
export function SourceLine({ sources, knowledge, findings = false }: Props) {
  return (
    <ul class={findings ? 'sources findings' : 'sources'}>
      {(findings ? sources : sources.slice(0, FIRST_NAMES)).map(({ id, finding }) => {
        const source = knowledge.sourceById(id);
        if (!source) return null;
        return (
          <li key={id} lang="en">
            {source.link ? (
              <a href={source.link} target="_blank" rel="noreferrer" title={source.title}>
                {source.name}
              </a>
            ) : (
              <cite title={source.title}>{source.name}</cite>
            )}
            {findings && <span class="finding">{finding}</span>}{' '}
            {TELLING.has(source.interest) && (
              <span class="interest" {...languageOfInterface()}>
                {text(INTEREST_TEXTS[source.interest])}
              </span>
            )}
          </li>
        );
      })}
      {!findings && sources.length > FIRST_NAMES && <li>{text('andMore', { count: sources.length - FIRST_NAMES })}</li>}
    </ul>
  );
}
