import { REGIONS, type Region } from '../data/regions.ts';
import { HELP_REGIONS, type Settings } from '../data/settings.ts';
import { languageOfInterface, text } from './texts.ts';

interface Props {
  chosen: Settings['helpRegion'];
  /** What is shown until the reader chooses. */
  guessed: Region;
  onChoose: (region: Settings['helpRegion']) => void;
}

/** For whom help lines are shown. */
export function RegionSelect({ chosen, guessed, onChoose }: Props) {
  const names = new Intl.DisplayNames(languageOfInterface().lang, { type: 'region' });
  const nameOf = (region: Region) => (region === 'other' ? text('elsewhere') : (names.of(region.toUpperCase()) ?? ''));
  return (
    <label class="region">
      {text('shownFor')}{' '}
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const region = HELP_REGIONS.find((each) => each === currentTarget.value);
          if (region) onChoose(region);
        }}
      >
        <option value="guessed">{text('regionGuessed', { region: nameOf(guessed) })}</option>
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {nameOf(region)}
          </option>
        ))}
      </select>
    </label>
  );
}
