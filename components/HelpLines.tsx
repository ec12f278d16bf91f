import type { ComponentChild } from 'preact';
import { inRegion, type Region } from '../data/regions.ts';
import type { HelpLine } from '../data/types.ts';
import { text } from './texts.ts';

export interface RegionChoice {
  shown: Region;
  /** Where the reader chooses another; without it the lines of other regions are folded away beneath. */
  select?: ComponentChild;
  /** What is said of the lines where they are folded away; without it they never are. */
  summary?: (near: readonly HelpLine[]) => ComponentChild;
}

interface Props {
  lines: readonly HelpLine[];
  region: RegionChoice;
  /** Only the numbers, and the rest on demand: where what is known matters more than whom to call. */
  folded?: boolean;
}

/** Whom to call where the reader is. */
export function HelpLines({ lines, region: { shown, select, summary }, folded = false }: Props) {
  const near = inRegion(lines, shown);
  const elsewhere = lines.filter((line) => !near.includes(line));
  const content = (
    <>
      {near.length > 0 ? <Lines lines={near} /> : <p>{text('noLineHere')}</p>}
      {select}
      {!select && elsewhere.length > 0 && (
        <details>
          <summary>{text('inOtherCountries')}</summary>
          <Lines lines={elsewhere} named />
        </details>
      )}
    </>
  );
  return (
    <section class="help" aria-label={text('helpLines')}>
      {folded && summary ? (
        <details>
          <summary>
            <span>
              <h3>{text('whereToGetHelp')}</h3>
            </span>{' '}
            {summary(near)}
          </summary>
          {content}
        </details>
      ) : (
        <>
          <h3>{text('whereToGetHelp')}</h3>
          {content}
        </>
      )}
    </section>
  );
}

/** @param named whether each says where it is for */
function Lines({ lines, named = false }: { lines: readonly HelpLine[]; named?: boolean }) {
  return (
    <ul lang="en">
      {lines.map((line) => (
        <li key={`${line.region} ${line.name}`}>
          {named && <b>{line.region}: </b>}
          {line.link ? (
            <a href={line.link} target="_blank" rel="noreferrer">
              {line.name}
            </a>
          ) : (
            line.name
          )}
          {line.number && <span class="number"> {line.number}</span>}
          {!named && <span class="for"> {line.for}</span>}
        </li>
      ))}
    </ul>
  );
}
