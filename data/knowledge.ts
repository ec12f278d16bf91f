import type { CompiledKnowledge, HelpLine, Shelf, Source, Topic } from './types.ts';

/** A typed view on the compiled knowledge. */
export interface Knowledge {
  readonly topics: readonly Topic[];
  readonly shelves: readonly Shelf[];
  readonly sources: readonly Source[];
  /** Undefined for an id that is not in the knowledge (an old link, a typing error). */
  topicById(id: string): Topic | undefined;
  sourceById(id: string): Source | undefined;
  shelfById(id: string): Shelf | undefined;
  /** In the order of the shelf's file. */
  topicsOn(shelf: string): readonly Topic[];
  /** Help lines that a topic asks for, in the order of the file. */
  helpLinesFor(topic: Topic): readonly HelpLine[];
}

export function createKnowledge(compiled: Omit<CompiledKnowledge, 'senses'>): Knowledge {
  const topics = new Map(compiled.topics.map((topic) => [topic.id, topic]));
  const sources = new Map(compiled.sources.map((source) => [source.id, source]));
  const shelves = new Map(compiled.shelves.map((shelf) => [shelf.id, shelf]));
  return {
    topics: compiled.topics,
    shelves: compiled.shelves,
    sources: compiled.sources,
    topicById: (id) => topics.get(id),
    sourceById: (id) => sources.get(id),
    shelfById: (id) => shelves.get(id),
    topicsOn: (shelf) => compiled.topics.filter((topic) => topic.shelf === shelf),
    helpLinesFor: (topic) =>
      compiled.helpLines.filter((line) => line.use.some((use) => topic.helpLines?.includes(use))),
  };
}
