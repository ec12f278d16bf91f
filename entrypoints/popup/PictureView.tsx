import { PictureLinks } from '../../components/PictureLinks.tsx';
import { PictureById } from '../../components/pictures/PictureById.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { PICTURE_IDS, PICTURES, type PictureId } from '../../data/pictures.ts';
import { Page } from './Page.tsx';

interface Props {
  knowledge: Knowledge;
  id: PictureId;
}

const RISKS = ['side-effects', 'safety'];

export function PictureView({ knowledge, id }: Props) {
  const title = knowledge.pictures?.[PICTURES[id]].title;
  return (
    <Page title={title ?? text('picturesTitle')} shown={id}>
      <article class="topic" key={id}>
        <PictureById id={id} knowledge={knowledge} />
        {/* It shows what is gained: the way to the rest stands below it. */}
        {id === 'evidence' && (
          <p class="chips">
            {RISKS.map((topicId) => (
              <a key={topicId} class="chip" href={`#/topic/${topicId}`} lang="en">
                {knowledge.topicById(topicId)?.title}
              </a>
            ))}
          </p>
        )}
        <PictureLinks ids={PICTURE_IDS.filter((each) => each !== id)} knowledge={knowledge} />
        <p class="reviewed">{text('notAdvice')}</p>
      </article>
    </Page>
  );
}
