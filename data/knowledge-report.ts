import { readingGrade } from './readability.ts';
import { type CompiledKnowledge, EVIDENCE, type Fact, type Topic } from './types.ts';

export const GRADE_LIMIT = 11;
export const MEDIAN_GRADE_LIMIT = 8;

export interface PlainText {
  /** Topic or fact id, with the field. */
  where: string;
  text: string;
  grade: number;
}

/** Every text a lay reader sees, with its US grade. */
export function plainTexts(topics: readonly Topic[]): PlainText[] {
  const texts: PlainText[] = [];
  const add = (where: string, text: string | undefined) => {
    if (text) texts.push({ where, text, grade: readingGrade(text) });
  };
  for (const topic of topics) {
    add(`${topic.id} plain`, topic.plain);
    add(`${topic.id} advice`, topic.advice);
    add(`${topic.id} urgent`, topic.urgent);
    for (const fact of topic.facts) {
      add(`${fact.id} plain`, fact.plain);
      add(`${fact.id} uncertain`, fact.uncertain);
      for (const side of fact.disagrees ?? []) add(`${fact.id} disagrees`, side.says);
    }
  }
  return texts;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

/** Ids of all sources a fact cites, each once. */
export function sourcesOf(fact: Fact): string[] {
  const sides = (fact.disagrees ?? []).flatMap((side) => side.sources);
  return [...new Set([...fact.sources, ...sides].map((source) => source.id))];
}

/** A readable report for whoever keeps the knowledge true. */
export function knowledgeReport({ topics, sources }: CompiledKnowledge): string {
  const facts = topics.flatMap((topic) => topic.facts);
  const used = new Set(facts.flatMap(sourcesOf));
  const covered = new Set(facts.flatMap((fact) => fact.covers ?? []));
  const texts = plainTexts(topics);
  const hard = texts.filter((text) => text.grade > GRADE_LIMIT).sort((a, b) => b.grade - a.grade);
  const lines = [
    `${topics.length} topics, ${facts.length} facts, ${used.size} of ${sources.length} sources in use, ${covered.size} article claims covered`,
    `evidence: ${EVIDENCE.map((word) => `${word} ${facts.filter((fact) => fact.evidence === word).length}`).join(', ')}`,
    `reading grade of ${texts.length} plain texts: median ${median(texts.map((text) => text.grade)).toFixed(1)}, highest ${Math.max(0, ...texts.map((text) => text.grade)).toFixed(1)}`,
  ];
  section(
    lines,
    'topics with fewer than three facts',
    topics.filter((topic) => topic.facts.length < 3).map((topic) => `${topic.id} (${topic.facts.length})`),
  );
  section(
    lines,
    'facts that rest on one source',
    facts.filter((fact) => sourcesOf(fact).length === 1).map((fact) => fact.id),
  );
  section(
    lines,
    'oldest review dates',
    [...topics]
      .sort((a, b) => a.reviewed.localeCompare(b.reviewed))
      .slice(0, 5)
      .map((topic) => `${topic.reviewed} ${topic.id}`),
  );
  section(
    lines,
    'sources without a link',
    sources.filter((source) => !source.link).map((source) => source.id),
  );
  section(
    lines,
    'sources not in use',
    sources.filter((source) => !used.has(source.id)).map((source) => source.id),
  );
  section(
    lines,
    `texts above grade ${GRADE_LIMIT}`,
    hard.map((text) => `${text.grade.toFixed(1)} ${text.where}: ${text.text}`),
  );
  return lines.join('\n');
}

function section(lines: string[], title: string, items: readonly string[]): void {
  lines.push('', `${title}: ${items.length === 0 ? 'none' : items.length}`, ...items.map((item) => `  ${item}`));
}
