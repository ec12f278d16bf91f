import type { Knowledge } from './knowledge.ts';
import type { Fact, Source, Topic } from './types.ts';

/** A source as a reference: "Morgan CJA, … (2010). Title. Addiction. https://doi.org/…" */
export function reference(source: Source): string {
  const year = source.year === undefined ? 'no date' : String(source.year);
  const parts = [`${source.authors} (${year})`, source.title, source.venue].map((part) => part.replace(/\.$/u, ''));
  return `${parts.join('. ')}.${source.link ? ` ${source.link}` : ''}`;
}

/** A fact as text to paste: what is known, how well, and who says so. */
export function factAsText(fact: Fact, knowledge: Knowledge, format: 'plain' | 'markdown' = 'plain'): string {
  const sources = fact.sources.flatMap(({ id }) => knowledge.sourceById(id) ?? []);
  const list = sources.map((source) =>
    format === 'markdown' ? `  - ${markdownReference(source)}` : `  ${reference(source)}`,
  );
  const head =
    format === 'markdown'
      ? `- ${fact.plain} *(evidence: ${fact.evidence})*`
      : `${fact.plain} (evidence: ${fact.evidence})`;
  const limit = fact.uncertain
    ? [`  ${format === 'markdown' ? '*Not certain:*' : 'Not certain:'} ${fact.uncertain}`]
    : [];
  return [head, ...sidesOf(fact, knowledge, format), ...limit, ...list].join('\n');
}

/** Where sources disagree both sides, or what is copied would be half of it. */
function sidesOf(fact: Fact, knowledge: Knowledge, format: 'plain' | 'markdown'): string[] {
  const said = (fact.disagrees ?? []).map(({ says, sources }) => {
    const names = sources.flatMap(({ id }) => knowledge.sourceById(id)?.name ?? []);
    return `  ${format === 'markdown' ? '- ' : ''}${says} (${names.join('; ')})`;
  });
  return said.length > 0 ? [`  ${format === 'markdown' ? '*Sources disagree:*' : 'Sources disagree:'}`, ...said] : [];
}

function markdownReference(source: Source): string {
  const text = reference({ ...source, link: '' });
  return source.link ? `[${text.trim()}](${source.link})` : text.trim();
}

/** A whole topic as text to paste. */
export function topicAsText(topic: Topic, knowledge: Knowledge, format: 'plain' | 'markdown' = 'plain'): string {
  const title = format === 'markdown' ? `## ${topic.title}` : topic.title;
  const facts = topic.facts.map((fact) => factAsText(fact, knowledge, format));
  return [
    title,
    topic.plain,
    ...(topic.urgent ? [topic.urgent] : []),
    ...facts,
    ...(topic.advice ? [topic.advice] : []),
    `Ketamine Fact Cards, reviewed ${topic.reviewed}. Health information, not medical advice.`,
  ].join('\n\n');
}
