import type { Knowledge } from '../../data/knowledge.ts';
import { topicOf } from '../../data/pictures.ts';
import { EvidenceBadge } from '../EvidenceBadge.tsx';

interface Props {
  factId: string;
  knowledge: Knowledge;
}

/** What a row of a picture's table rests on: how well it is known, and the fact itself, which leads to its sources. */
export function FactCells({ factId, knowledge }: Props) {
  const fact = knowledge.topicById(topicOf(factId))?.facts.find(({ id }) => id === factId);
  if (!fact) return null;
  return (
    <>
      <td>
        <EvidenceBadge evidence={fact.evidence} />
      </td>
      <td lang="en">
        <a href={`#/topic/${fact.id}`}>{fact.plain}</a>
      </td>
    </>
  );
}
