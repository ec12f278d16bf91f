import type { Knowledge } from '../../data/knowledge.ts';
import { topicOf } from '../../data/pictures.ts';
import { EVIDENCE, type Evidence, type Pictures } from '../../data/types.ts';
import { EVIDENCE_TEXTS } from '../EvidenceBadge.tsx';
import { type TextKey, text } from '../texts.ts';
import { EffectSign } from './EffectSign.tsx';
import { FactCells } from './FactCells.tsx';
import { LABEL, LEADING, Lines, NOTE, wrapped } from './Lines.tsx';
import { type Drawing, Picture } from './Picture.tsx';
import { PictureTable } from './PictureTable.tsx';

interface Props {
  picture: Pictures['evidenceByUse'];
  knowledge: Knowledge;
}

type Use = Pictures['evidenceByUse']['uses'][number];

const EFFECT_TEXTS: Record<Use['effect'], TextKey> = {
  clear: 'effectClear',
  small: 'effectSmall',
  mixed: 'effectMixed',
  uncompared: 'effectUncompared',
};
const effects = Object.entries(EFFECT_TEXTS) as [Use['effect'], TextKey][];

const SIGN = 16;
const INDENT = 44;

/** Uses by how well they are known, the best known first, each with what it did beside what it was compared with. */
export function EvidencePicture({ picture, knowledge }: Props) {
  const evidenceOf = ({ fact }: Use): Evidence | undefined =>
    knowledge.topicById(topicOf(fact))?.facts.find(({ id }) => id === fact)?.evidence;
  const bands = EVIDENCE.map((evidence) => ({
    evidence,
    uses: picture.uses.filter((use) => evidenceOf(use) === evidence),
  })).filter(({ uses }) => uses.length > 0);
  return (
    <Picture
      title={picture.title}
      intro={picture.intro}
      description={text('evidenceShows', { count: picture.uses.length })}
      legend={effects.map(([effect, key]) => (
        <span key={effect} class="key">
          <svg aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18">
            <EffectSign effect={effect} />
          </svg>
          {text(key)}
        </span>
      ))}
      draw={(width) => drawBands(bands, width)}
      table={
        <PictureTable label={picture.title} head={[text('use'), text('effect'), text('howWell'), text('whatIsKnown')]}>
          {bands
            .flatMap(({ uses }) => uses)
            .map((use) => (
              <tr key={use.label}>
                <th scope="row" lang="en">
                  {use.label}
                </th>
                <td>{text(EFFECT_TEXTS[use.effect])}</td>
                <FactCells factId={use.fact} knowledge={knowledge} />
              </tr>
            ))}
        </PictureTable>
      }
    />
  );
}

function drawBands(bands: readonly { evidence: Evidence; uses: readonly Use[] }[], width: number): Drawing {
  let y = 0;
  const content = bands.map(({ evidence, uses }) => {
    const head = y + 20;
    y += 32;
    const rows = uses.map((use) => {
      const label = wrapped(use.label, width - INDENT, LABEL, true);
      const says = wrapped(use.says, width - INDENT, NOTE);
      const row = { use, label, says, y, height: label.height + says.height + 12 };
      y += row.height;
      return row;
    });
    const top = head + 10;
    y += 14;
    return (
      <g key={evidence} class={`band ${evidence.replace(' ', '-')}`}>
        <Lines
          x={0}
          y={head}
          lines={[text('evidenceIs', { evidence: text(EVIDENCE_TEXTS[evidence]) })]}
          size={LABEL}
          class="head"
        />
        <rect class="edge" x="0" y={top} width="4" height={y - 14 - top} rx="2" />
        {rows.map(({ use, label, says, y: from, height }) => (
          <a key={use.label} href={`#/topic/${use.fact}`}>
            <rect class="ground" x="8" y={from} width={width - 8} height={height} rx="6" />
            <g transform={`translate(${INDENT / 2 + 3} ${from + 6 + SIGN / 2})`}>
              <title>{text(EFFECT_TEXTS[use.effect])}</title>
              <EffectSign effect={use.effect} />
            </g>
            <Lines x={INDENT} y={from + 5 + LABEL} lines={label.lines} size={LABEL} class="label" lang="en" />
            <Lines
              x={INDENT}
              y={from + 5 + label.lines.length * LABEL * LEADING + NOTE}
              lines={says.lines}
              size={NOTE}
              class="small"
              lang="en"
            />
          </a>
        ))}
      </g>
    );
  });
  return { height: y, content };
}
