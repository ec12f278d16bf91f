import { Fragment } from 'preact';
import type { Knowledge } from '../../data/knowledge.ts';
import type { DIRECTIONS, Pictures } from '../../data/types.ts';
import { type TextKey, text } from '../texts.ts';
import { FactCells } from './FactCells.tsx';
import { LABEL, LEADING, Lines, NOTE, OUT, wrapped } from './Lines.tsx';
import { type Drawing, Picture } from './Picture.tsx';
import { PictureTable } from './PictureTable.tsx';
import { Unspoken } from './Unspoken.tsx';

interface Props {
  picture: Pictures['memoryByUse'];
  knowledge: Knowledge;
}

type Group = Pictures['memoryByUse']['groups'][number];
type Direction = (typeof DIRECTIONS)[number];

const DIRECTION_TEXTS: Record<Direction, TextKey> = {
  worse: 'memoryWorse',
  same: 'memorySame',
  better: 'memoryBetter',
  unclear: 'memoryUnclear',
};
const TIMES = ['during', 'after'] as const;

/** Where a dot stands under the line of no difference, in units; unclear is between the two. */
const BELOW: Record<Direction, number> = { worse: 40, unclear: 20, same: 0, better: -18 };
const WIDE = 520;
const GAP = 24;
const DOT = 7;
/** Size of the letters that name a time. */
const WHEN = NOTE - 1;

/** For each kind of use, memory while it goes on and afterwards, beside a line of no difference. */
export function MemoryPicture({ picture, knowledge }: Props) {
  return (
    <Picture
      title={picture.title}
      intro={picture.intro}
      description={text('memoryShows')}
      legend={text('directionOnly')}
      draw={(width) => drawGroups(picture.groups, width)}
      table={
        <PictureTable label={picture.title} head={[text('use'), text('memory'), text('howWell'), text('whatIsKnown')]}>
          {picture.groups.map((group) => (
            <Fragment key={group.label}>
              {TIMES.map((time) => (
                <tr key={time}>
                  <th scope="row" lang="en">
                    {group.label} · {group[time].when}
                  </th>
                  <td>{text(DIRECTION_TEXTS[group[time].direction])}</td>
                  <FactCells factId={group[time].fact} knowledge={knowledge} />
                </tr>
              ))}
            </Fragment>
          ))}
        </PictureTable>
      }
    />
  );
}

function drawGroups(groups: readonly Group[], width: number): Drawing {
  const columns = width >= WIDE ? groups.length : 1;
  const column = (width - GAP * (columns - 1)) / columns;
  // In columns the charts stand side by side, on one line, and so does what is said under them.
  const rooms = groups.map((group) => roomOf(group, column));
  const most: Room = {
    above: Math.max(...rooms.map(({ above }) => above)),
    under: Math.max(...rooms.map(({ under }) => under)),
  };
  let bottom = 0;
  let y = 0;
  const content = groups.map((group, i) => {
    const drawn = drawGroup(group, column, columns === 1 ? (rooms[i] ?? most) : most);
    const x = columns === 1 ? 0 : i * (column + GAP);
    const top = columns === 1 ? y : 0;
    y = top + drawn.height + GAP;
    bottom = Math.max(bottom, top + drawn.height);
    return (
      <g key={group.label} class="group" transform={`translate(${x} ${top})`}>
        {drawn.content}
      </g>
    );
  });
  return { height: bottom, content };
}

/** How high the words over a chart are, and the names of its times under it, in units. */
interface Room {
  above: number;
  under: number;
}

function roomOf(group: Group, width: number): Room {
  return {
    above: wrapped(group.who, width, NOTE).height,
    under: Math.max(...TIMES.map((time) => whenOf(group[time].when, width).height)),
  };
}

/** The name of a time keeps to its half of the chart. */
function whenOf(when: string, width: number) {
  return wrapped(when, width / 2 - 6, WHEN);
}

function drawGroup(group: Group, width: number, { above, under }: Room): Drawing {
  const [left, right] = [width * 0.25, width * 0.75];
  const who = wrapped(group.who, width, NOTE);
  const zero = 61 + above;
  const dots = { during: { x: left, ...group.during }, after: { x: right, ...group.after } };
  const depth = (direction: Direction) => zero + BELOW[direction];
  let y = zero + 64 + under;
  return {
    content: (
      <>
        <Lines x={0} y={15} lines={[group.label]} size={LABEL + 1} class="label" lang="en" />
        <Lines x={0} y={34} lines={who.lines} size={NOTE} class="small" lang="en" />
        <Unspoken>
          <line class="zero" x1="0" x2={width} y1={zero} y2={zero} />
          <Lines x={0} y={zero - 6} lines={[text('noDifference')]} size={NOTE - 1.5} class="small" />
          {group.after.direction === 'unclear' ? (
            // Anything between the two, not a way up.
            <path
              class="course unclear"
              d={`M${left} ${depth(group.during.direction)}L${right} ${depth('same')}V${depth('worse')}Z`}
            />
          ) : (
            <line
              class="course"
              x1={left}
              x2={right}
              y1={depth(group.during.direction)}
              y2={depth(group.after.direction)}
            />
          )}
          {TIMES.map((time) => (
            <g key={time}>
              {dots[time].direction === 'unclear' ? (
                <Lines
                  x={right - 14}
                  y={depth('unclear') + 10}
                  lines={['?']}
                  size={LABEL + 1}
                  anchor="middle"
                  class="label"
                />
              ) : (
                <circle
                  class={`dot ${dots[time].direction}`}
                  cx={dots[time].x}
                  cy={depth(dots[time].direction)}
                  r={DOT}
                />
              )}
              <Lines
                x={dots[time].x}
                y={zero + 64}
                lines={whenOf(dots[time].when, width).lines}
                size={WHEN}
                anchor="middle"
                class="small"
                lang="en"
              />
            </g>
          ))}
        </Unspoken>
        {TIMES.map((time) => {
          const head = wrapped(`${dots[time].when}: ${text(DIRECTION_TEXTS[dots[time].direction])}`, width, NOTE, true);
          const says = wrapped(dots[time].says, width, NOTE);
          const top = y;
          const height = head.height + says.height + 12;
          y += height + 6;
          return (
            <a key={time} href={`#/topic/${dots[time].fact}`}>
              <rect class="ground" x={-OUT} y={top} width={width + 2 * OUT} height={height} rx="6" />
              <Lines x={0} y={top + 6 + NOTE} lines={head.lines} size={NOTE} class="head" />
              <Lines
                x={0}
                y={top + 6 + NOTE * (1 + LEADING * head.lines.length)}
                lines={says.lines}
                size={NOTE}
                lang="en"
              />
            </a>
          );
        })}
      </>
    ),
    height: y,
  };
}
