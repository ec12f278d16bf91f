import type { ComponentChild } from 'preact';
import { inRegion, type Region } from '../data/regions.ts';
import type { HelpLine } from '../data/types.ts';
import { text } from './texts.ts';

export interface RegionChoice {
  shown: Region;
  /** Where the reader chooses another; without it the lines of other regions are folded away beneath. */
  select?: ComponentChild;
}

interface Props {
  lines: readonly HelpLine[];
  region: RegionChoice;
  /** Only the numbers, and the rest on demand: where what is known matters more than whom to call. */
  folded?: boolean;
}

/** Whom to call where the reader is. */
export function HelpLines({ lines, region: { shown, select }, folded = false }: Props) {
  const near = inRegion(lines, shown);
  const elsewhere = lines.filter((line) => !near.includes(line));
  const content = (
    <>
      {select}
      {near.length > 0 ? <Lines lines={near} /> : <p>{text('noLineHere')}</p>}
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
      {folded ? (
        <details>
          <summary>
            <span>
              <h3>{text('whereToGetHelp')}</h3>
            </span>{' '}
            {near.map(({ name, number }) => number && <PhoneNumber key={name} number={number} />)}
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
          {line.number && <PhoneNumber number={line.number} />}
          {!named && <span class="for"> {line.for}</span>}
        </li>
      ))}
    </ul>
  );
}

function PhoneNumber({ number }: { number: string }) {
  return <span class="number"> {number}</span>;
}
