import { reference } from './citation.ts';
import type { Knowledge } from './knowledge.ts';
import type { Fact, Interest, Source, SourceKind } from './types.ts';

/** A source with the facts that rest on it, in the order of the topics. */
export interface UsedSource {
  source: Source;
  facts: readonly Fact[];
}

/** All sources on which a fact rests, on its own or as a side in a disagreement. */
export function usedSources(knowledge: Knowledge): UsedSource[] {
  const uses = new Map<string, Set<Fact>>();
  for (const fact of knowledge.topics.flatMap((topic) => topic.facts)) {
    for (const { id } of [...fact.sources, ...(fact.disagrees ?? []).flatMap((side) => side.sources)]) {
      uses.set(id, (uses.get(id) ?? new Set()).add(fact));
    }
  }
  return knowledge.sources.flatMap((source) => {
    const facts = uses.get(source.id);
    return facts ? [{ source, facts: [...facts] }] : [];
  });
}

/** What a reader looks for among sources; empty where anything will do. */
export interface SourceFilter {
  kind: SourceKind | '';
  interest: Interest | '';
  words: string;
}

/** Sources of a kind and an interest that hold every word typed, in any case, anywhere in their reference. */
export function findSources(all: readonly UsedSource[], { kind, interest, words }: SourceFilter): UsedSource[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return all.filter(({ source }) => {
    if ((kind && source.kind !== kind) || (interest && source.interest !== interest)) return false;
    const text = `${source.name} ${reference(source)} ${source.pmid ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
