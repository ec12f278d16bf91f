import type { Knowledge } from '../../data/knowledge.ts';
import type { Pictures } from '../../data/types.ts';
import { type TextKey, text } from '../texts.ts';
import { FactCells } from './FactCells.tsx';
import { LABEL, Lines, NOTE, wrapped } from './Lines.tsx';
import { type Drawing, Picture } from './Picture.tsx';
import { PictureTable } from './PictureTable.tsx';

interface Props {
  picture: Pictures['pathway'];
  knowledge: Knowledge;
}

type Step = Pictures['pathway']['steps'][number];

/** Middle of the line down which the steps follow each other, and where the boxes begin. */
const RAIL = 15;
const BOX = 40;
const PADDING = 12;
const GAP = 12;

/** From the block of the receptor to new links, step by step: each box opens its topic. */
export function PathwayPicture({ picture, knowledge }: Props) {
  return (
    <Picture
      title={picture.title}
      intro={picture.intro}
      description={text('pathwayShows', { count: picture.steps.length })}
      legend={
        <>
          <StepKey seenIn="people" />
          <StepKey seenIn="animals" />
        </>
      }
      draw={(width) => drawSteps(picture.steps, width)}
      table={
        <PictureTable label={picture.title} head={[text('step'), text('seenIn'), text('howWell'), text('whatIsKnown')]}>
          {picture.steps.map((step) => (
            <tr key={step.topic}>
              <th scope="row" lang="en">
                {step.label}
              </th>
              <td>{text(SEEN_TEXTS[step.seenIn])}</td>
              <FactCells factId={step.fact} knowledge={knowledge} />
            </tr>
          ))}
        </PictureTable>
      }
    />
  );
}

const SEEN_TEXTS = { people: 'seenInPeople', animals: 'seenInAnimals' } as const satisfies Record<
  Step['seenIn'],
  TextKey
>;

/** The sign of a step as it is drawn, with what it means. */
function StepKey({ seenIn }: Pick<Step, 'seenIn'>) {
  return (
    <span class="key">
      <svg aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18" class={`step ${seenIn}`}>
        <circle r="7.8" />
      </svg>
      {text(SEEN_TEXTS[seenIn])}
    </span>
  );
}

function drawSteps(steps: readonly Step[], width: number): Drawing {
  const room = width - BOX - 2 * PADDING - 1;
  let y = 1;
  const boxes = steps.map((step) => {
    const label = wrapped(step.label, room, LABEL, true);
    const height = label.height + NOTE * 1.35 + 2 * PADDING - 2;
    const box = { step, label: label.lines, y, height };
    y += height + GAP;
    return box;
  });
  const middle = (box: (typeof boxes)[number]) => box.y + box.height / 2;
  const [first, last] = [boxes[0], boxes.at(-1)];
  const content = (
    <>
      {first && last && <line class="rail" x1={RAIL} x2={RAIL} y1={middle(first)} y2={middle(last)} />}
      {boxes.map((box, i) => (
        <a key={box.step.topic} class={`step ${box.step.seenIn}`} href={`#/topic/${box.step.topic}`}>
          <rect x={BOX} y={box.y} width={width - BOX - 1} height={box.height} rx="8" />
          <circle cx={RAIL} cy={middle(box)} r="13" />
          <Lines x={RAIL} y={middle(box) + 4.5} lines={[`${i + 1}`]} size={NOTE} anchor="middle" class="count" />
          <Lines
            x={BOX + PADDING}
            y={box.y + PADDING + LABEL - 2}
            lines={box.label}
            size={LABEL}
            class="label"
            lang="en"
          />
          <Lines
            x={BOX + PADDING}
            y={box.y + box.height - PADDING + 1}
            lines={[text(SEEN_TEXTS[box.step.seenIn])]}
            size={NOTE}
            class="small"
          />
        </a>
      ))}
    </>
  );
  return { height: y - GAP + 1, content };
}
