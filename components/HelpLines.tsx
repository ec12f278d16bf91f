import type { ComponentChild } from 'preact';
import { inRegion, type Region } from '../data/regions.ts';
import type { HelpLine } from '../data/types.ts';
import { text } from './texts.ts';

export interface RegionChoice {
  shown: Region;
  /** Where the reader chooses another. */
  select: ComponentChild;
}

interface Props {
  lines: readonly HelpLine[];
  region?: RegionChoice | undefined;
}

/** Whom to call: where the reader is, or everywhere. */
export function HelpLines({ lines, region }: Props) {
  return (
    <section class="help" aria-label={text('helpLines')}>
      <h3>{text('whereToGetHelp')}</h3>
      {region?.select}
      <ul lang="en">
        {(region ? inRegion(lines, region.shown) : lines).map((line) => (
          <li key={`${line.region} ${line.name}`}>
            {!region && <b>{line.region}: </b>}
            {line.link ? (
              <a href={line.link} target="_blank" rel="noreferrer">
                {line.name}
              </a>
            ) : (
              line.name
            )}
            {line.number && <span class="number"> {line.number}</span>}
            {region && <span class="for"> {line.for}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
