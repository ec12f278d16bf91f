import type { CompiledKnowledge, HelpLine, Pictures, Shelf, Source, Topic } from './types.ts';

/** A typed view on the compiled knowledge. */
export interface Knowledge {
  readonly topics: readonly Topic[];
  readonly shelves: readonly Shelf[];
  readonly sources: readonly Source[];
  readonly pictures: Pictures | undefined;
  /** Undefined for an id that is not in the knowledge (an old link, a typing error). */
  topicById(id: string): Topic | undefined;
  sourceById(id: string): Source | undefined;
  shelfById(id: string): Shelf | undefined;
  /** In the order of the shelf's file. */
  topicsOn(shelf: string): readonly Topic[];
  /** Help lines that a topic asks for, in the order of the file. */
  helpLinesFor(topic: Topic): readonly HelpLine[];
}

/** What readers are shown; how terms are found is the matcher's. */
export type ReadersKnowledge = Omit<CompiledKnowledge, 'senses'>;

/**
 * The knowledge as it is bundled: each topic and each source a JSON text of its own, so that a page on
 * which one card is opened reads that one.
 */
export interface PackedKnowledge {
  topics: Record<string, string>;
  sources: Record<string, string>;
  /** Everything else, as one JSON text. */
  rest: string;
}

export function packKnowledge({ topics, sources, ...rest }: ReadersKnowledge): PackedKnowledge {
  const pack = (items: readonly { id: string }[]) =>
    Object.fromEntries(items.map((item) => [item.id, JSON.stringify(item)]));
  return { topics: pack(topics), sources: pack(sources), rest: JSON.stringify(rest) };
}

export function createKnowledge(given: ReadersKnowledge | PackedKnowledge): Knowledge {
  const packed = 'rest' in given ? given : packKnowledge(given);
  const topics = opener<Topic>(packed.topics);
  const sources = opener<Source>(packed.sources);
  const { shelves, helpLines, pictures } = JSON.parse(packed.rest) as Omit<ReadersKnowledge, 'topics' | 'sources'>;
  return {
    get topics() {
      return topics.all();
    },
    get sources() {
      return sources.all();
    },
    shelves,
    pictures,
    topicById: topics.byId,
    sourceById: sources.byId,
    shelfById: (id) => shelves.find((shelf) => shelf.id === id),
    topicsOn: (shelf) => topics.all().filter((topic) => topic.shelf === shelf),
    helpLinesFor({ helpLines: uses = [] }) {
      const rank = ({ use }: HelpLine) => uses.findIndex((wanted) => use.includes(wanted));
      // In the topic's order; what can be called before what must be looked up.
      const order = (line: HelpLine) => rank(line) + (line.number ? 0 : uses.length);
      return helpLines.filter((line) => rank(line) >= 0).sort((a, b) => order(a) - order(b));
    },
  };
}

/** Opens packed items when they are asked for, each once. */
function opener<T>(packed: Record<string, string>): { byId: (id: string) => T | undefined; all: () => readonly T[] } {
  const open = new Map<string, T>();
  let all: readonly T[] | undefined;
  const byId = (id: string): T | undefined => {
    const known = open.get(id);
    if (known || !Object.hasOwn(packed, id)) return known;
    const item = JSON.parse(packed[id] ?? '') as T;
    open.set(id, item);
    return item;
  };
  return {
    byId,
    all: () => {
      all ??= Object.keys(packed).flatMap((id) => byId(id) ?? []);
      return all;
    },
  };
}
