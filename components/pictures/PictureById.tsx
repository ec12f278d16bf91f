import type { Knowledge } from '../../data/knowledge.ts';
import type { PictureId } from '../../data/pictures.ts';
import { DosePicture } from './DosePicture.tsx';
import { EvidencePicture } from './EvidencePicture.tsx';
import { MemoryPicture } from './MemoryPicture.tsx';
import { PathwayPicture } from './PathwayPicture.tsx';

interface Props {
  id: PictureId;
  knowledge: Knowledge;
}

/** Nothing where the knowledge has no pictures. */
export function PictureById({ id, knowledge }: Props) {
  const { pictures } = knowledge;
  if (!pictures) return null;
  switch (id) {
    case 'pathway':
      return <PathwayPicture picture={pictures.pathway} knowledge={knowledge} />;
    case 'dose':
      return <DosePicture picture={pictures.doseTimeline} knowledge={knowledge} />;
    case 'memory':
      return <MemoryPicture picture={pictures.memoryByUse} knowledge={knowledge} />;
    case 'evidence':
      return <EvidencePicture picture={pictures.evidenceByUse} knowledge={knowledge} />;
  }
}
