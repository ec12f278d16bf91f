import type { SourceFilter } from '../data/sources-index.ts';
import { INTERESTS, SOURCE_KINDS } from '../data/types.ts';
import { INTEREST_TEXTS } from './interest-texts.ts';
import { KIND_TEXTS } from './source-kind-texts.ts';
import { text } from './texts.ts';

interface Props {
  filter: SourceFilter;
  onChange: (filter: SourceFilter) => void;
}

/** By words, by kind, by what whoever says it stands to gain. */
export function SourceFilters({ filter, onChange }: Props) {
  return (
    <div class="filters">
      <input
        class="search"
        type="search"
        aria-label={text('searchSources')}
        placeholder={text('searchSources')}
        value={filter.words}
        onInput={({ currentTarget }) => onChange({ ...filter, words: currentTarget.value })}
      />
      <label>
        {text('kindOfSource')}
        <select
          value={filter.kind}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, kind: SOURCE_KINDS.find((kind) => kind === value) ?? '' })
          }
        >
          <option value="">{text('any')}</option>
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(KIND_TEXTS[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('interestOfSource')}
        <select
          value={filter.interest}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, interest: INTERESTS.find((interest) => interest === value) ?? '' })
          }
        >
          <option value="">{text('any')}</option>
          {INTERESTS.map((interest) => (
            <option key={interest} value={interest}>
              {text(INTEREST_TEXTS[interest])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
