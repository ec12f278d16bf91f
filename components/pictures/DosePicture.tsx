import type { Knowledge } from '../../data/knowledge.ts';
import { type Pictures, SPANS_OF } from '../../data/types.ts';
import { languageOfInterface, type TextKey, text } from '../texts.ts';
import { FactCells } from './FactCells.tsx';
import { LABEL, Lines, NOTE, OUT, wrapped } from './Lines.tsx';
import { DAY, HOUR, logScale, MINUTE, timeWords } from './log-scale.ts';
import { type Drawing, Picture } from './Picture.tsx';
import { PictureTable } from './PictureTable.tsx';
import { Unspoken } from './Unspoken.tsx';
import { textWidth } from './wrap-words.ts';

interface Props {
  picture: Pictures['doseTimeline'];
  knowledge: Knowledge;
}

type Span = Pictures['doseTimeline']['spans'][number];

const GROUP_TEXTS: Record<Span['what'], TextKey> = { felt: 'spanFelt', halves: 'spanHalves', found: 'spanFound' };

const FIRST = 20 * MINUTE;
const LAST = 120 * DAY;
/** Times that people think in; of a narrow picture every other one. */
const TICKS = [30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 90 * DAY];
const WIDE = 480;
const BAR = 10;
const HEADING = 38;

/** How long a dose is felt, how long it stays and how long tests find it, on one line of time. */
export function DosePicture({ picture, knowledge }: Props) {
  return (
    <Picture
      title={picture.title}
      intro={picture.intro}
      description={text('doseShows', { count: picture.spans.length })}
      legend={
        <>
          <span class="key shortest">{text('atShortest')}</span>
          <span class="key longest">{text('atLongest')}</span>
          <span>{text('unevenScale')}</span>
        </>
      }
      draw={(width) => drawSpans(picture.spans, width)}
      table={
        <PictureTable
          label={picture.title}
          head={[text('what'), text('howLong'), text('howWell'), text('whatIsKnown')]}
        >
          {picture.spans.map((span) => (
            <tr key={span.label}>
              <th scope="row" lang="en">
                {span.label}
              </th>
              <td>{range(span)}</td>
              <FactCells factId={span.fact} knowledge={knowledge} />
            </tr>
          ))}
        </PictureTable>
      }
    />
  );
}

function range({ from, to }: Span): string {
  const { lang } = languageOfInterface();
  if (from === 0) return text('upTo', { to: timeWords(to, lang) });
  return text('fromTo', { from: timeWords(from, lang), to: timeWords(to, lang) });
}

function drawSpans(spans: readonly Span[], width: number): Drawing {
  const at = logScale(FIRST, LAST, width);
  const ticks = TICKS.filter((_, i) => width >= WIDE || i % 2 === 1);
  // Where a bar leaves no room behind it, the label says how long.
  const labelOf = (span: Span) =>
    hasRoomBehind(span, width, at) ? span.label : `${span.label}: ${range(span).replaceAll(' ', '\u00a0')}`;
  let y = 26;
  const groups = SPANS_OF.map((what) => {
    const head = y + 22;
    y += HEADING;
    const rows = spans
      .filter((span) => span.what === what)
      .map((span) => {
        const { lines, height } = wrapped(labelOf(span), width, NOTE);
        const row = { span, lines, y, height: height + BAR + 16 };
        y += row.height;
        return row;
      });
    return { what, head, rows };
  });
  const content = (
    <>
      <Unspoken>
        {ticks.map((minutes) => (
          <g key={minutes} class="tick">
            <line x1={at(minutes)} x2={at(minutes)} y1="20" y2={y} />
            <Lines
              x={tickPlace(at(minutes), minutes, width)}
              y={12}
              lines={[timeWords(minutes, languageOfInterface().lang)]}
              size={NOTE - 1}
              anchor="middle"
            />
          </g>
        ))}
      </Unspoken>
      {groups.map(({ what, head, rows }) => (
        <g key={what} class={`span-${what}`}>
          <Lines x={0} y={head} lines={[text(GROUP_TEXTS[what])]} size={LABEL} class="label" />
          {rows.map(({ span, lines, y: top, height }) => (
            <Row key={span.label} span={span} lines={lines} top={top} height={height} width={width} at={at} />
          ))}
        </g>
      ))}
    </>
  );
  return { height: y + 4, content };
}

/** A label stays inside the picture though its line stands at the edge. */
function tickPlace(x: number, minutes: number, width: number): number {
  const half = textWidth(timeWords(minutes, languageOfInterface().lang), NOTE - 1) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** Whether the words of a bar have room behind it. */
function hasRoomBehind(span: Span, width: number, at: (minutes: number) => number): boolean {
  return at(span.to) + textWidth(range(span), NOTE - 1) + 8 < width;
}

interface RowProps {
  span: Span;
  lines: readonly string[];
  top: number;
  height: number;
  width: number;
  at: (minutes: number) => number;
}

/** From the dose to the longest it lasts, full as far as it lasts at the shortest. */
function Row({ span, lines, top, height, width, at }: RowProps) {
  const [shortest, longest] = [at(span.from), at(span.to)];
  // Nearer to its own words than to those of the next.
  const y = top + height - BAR - 11;
  return (
    <a href={`#/topic/${span.fact}`}>
      <rect class="ground" x={-OUT} y={top - 3} width={width + 2 * OUT} height={height} rx="6" />
      <Lines x={0} y={top + NOTE} lines={lines} size={NOTE} lang="en" />
      <rect class="longest" x="0" y={y} width={longest} height={BAR} rx={BAR / 2} />
      {shortest > 0 && <rect class="shortest" x="0" y={y} width={shortest} height={BAR} rx={BAR / 2} />}
      {hasRoomBehind(span, width, at) && (
        <Lines x={longest + 8} y={y + BAR / 2 + 4} lines={[range(span)]} size={NOTE - 1} class="small" />
      )}
    </a>
  );
}
