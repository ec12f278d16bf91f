import type { Knowledge } from '../data/knowledge.ts';
import { PICTURES, type PictureId } from '../data/pictures.ts';
import { text } from './texts.ts';

interface Props {
  ids: readonly PictureId[];
  knowledge: Knowledge;
}

/** The way to pictures; nothing where there are none. */
export function PictureLinks({ ids, knowledge }: Props) {
  const { pictures } = knowledge;
  if (!pictures || ids.length === 0) return null;
  return (
    <section class="related picture-links">
      <h3>{text('inPictures')}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a class="chip" lang="en" href={`#/pictures/${id}`}>
              {pictures[PICTURES[id]].title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
