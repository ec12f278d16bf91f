import { REGIONS, type Region } from '../data/regions.ts';
import { languageOfInterface, text } from './texts.ts';

interface Props {
  shown: Region;
  onChoose: (region: Region) => void;
}

/** For whom help lines are shown. */
export function RegionSelect({ shown, onChoose }: Props) {
  const names = new Intl.DisplayNames(languageOfInterface().lang, { type: 'region' });
  return (
    <label class="region">
      {text('shownFor')}{' '}
      <select
        value={shown}
        onChange={({ currentTarget }) => {
          const chosen = REGIONS.find((region) => region === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {region === 'other' ? text('elsewhere') : names.of(region.toUpperCase())}
          </option>
        ))}
      </select>
    </label>
  );
}
