import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { compileMatcher } from './detect/compile-matcher.ts';
import { helpLinesFile, picturesFile, sensesFile, shelfFile, sourcesFile } from './knowledge-schema.ts';
import type { CompiledKnowledge, Fact, Pictures, Topic } from './types.ts';

/** Every mistake found, each as `file:line: field: reason`. */
export class KnowledgeError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `The knowledge has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n  ${mistakes.join('\n  ')}`,
    );
    this.name = 'KnowledgeError';
    this.mistakes = mistakes;
  }
}

type Path = readonly (string | number)[];

/** A YAML file that has been read, and that can say on which line a value stands. */
interface ReadFile {
  name: string;
  value: unknown;
  lineOf: (path: Path) => number;
  mistakes: string[];
}

/**
 * Read, check and join all knowledge files of a folder.
 * @throws KnowledgeError that lists every mistake with file, line, field and reason.
 */
export function compileKnowledge(folder: string): CompiledKnowledge {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(folder, name)));
  const checker = new Checker();
  const shelves: (v.InferOutput<typeof shelfFile> & { file: ReadFile })[] = [];
  let sources: CompiledKnowledge['sources'] = [];
  let helpLines: CompiledKnowledge['helpLines'] = [];
  let senses: CompiledKnowledge['senses'] = { otherSenses: [], otherDrugs: [], healthWords: [], conditions: [] };
  let pictures: Pictures | undefined;
  let sourcesRead: ReadFile | undefined;
  let picturesRead: ReadFile | undefined;
  let sensesRead: ReadFile | undefined;

  for (const file of files) {
    checker.mistakes.push(...file.mistakes);
    if (file.mistakes.length > 0) continue;
    if (file.name === 'sources.yaml') {
      sources = checker.shape(file, sourcesFile)?.sources ?? [];
      sourcesRead = file;
    } else if (file.name === 'help-lines.yaml') {
      helpLines = checker.shape(file, helpLinesFile)?.helpLines ?? [];
    } else if (file.name === 'pictures.yaml') {
      pictures = checker.shape(file, picturesFile);
      picturesRead = file;
    } else if (file.name === 'senses.yaml') {
      senses = checker.shape(file, sensesFile) ?? senses;
      sensesRead = file;
      checkPatterns(checker, file, senses);
    } else {
      const shelf = checker.shape(file, shelfFile);
      if (shelf && shelf.shelf !== basename(file.name, '.yaml')) {
        checker.say(file, ['shelf'], `is “${shelf.shelf}”, but the file is named ${file.name}`);
      }
      if (shelf) shelves.push({ ...shelf, file });
    }
  }
  if (sourcesRead) checkSources(checker, sourcesRead, sources);

  shelves.sort((a, b) => a.order - b.order);
  const topics: Topic[] = shelves.flatMap((shelf) =>
    shelf.topics.map((topic) => ({ ...topic, shelf: shelf.shelf, facts: topic.facts ?? [] })),
  );
  const known = {
    topics: new Set(topics.map((topic) => topic.id)),
    sources: new Set(sources.map((source) => source.id)),
  };
  const ids = new Set<string>();
  for (const shelf of shelves) {
    shelf.topics.forEach((topic, i) => {
      checkTopic(
        checker,
        shelf.file,
        ['topics', i],
        { ...topic, shelf: shelf.shelf, facts: topic.facts ?? [] },
        known,
        ids,
      );
    });
  }
  if (sensesRead) checkConditions(checker, sensesRead, senses, known);
  if (picturesRead && pictures) checkPictures(checker, picturesRead, pictures, ids);
  if (checker.mistakes.length === 0) checkForms(checker, shelves, topics, senses, sensesRead);
  if (checker.mistakes.length > 0) throw new KnowledgeError(checker.mistakes);
  return {
    shelves: shelves.map(({ shelf, title }) => ({ id: shelf, title })),
    topics,
    sources,
    helpLines,
    ...(pictures ? { pictures } : {}),
    senses,
  };
}

class Checker {
  readonly mistakes: string[] = [];

  say(file: ReadFile, path: Path, reason: string): void {
    this.mistakes.push(`${file.name}:${file.lineOf(path)}: ${path.join('.') || 'file'}: ${reason}`);
  }

  shape<T>(file: ReadFile, schema: v.GenericSchema<unknown, T>): T | undefined {
    const result = v.safeParse(schema, file.value);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      this.say(file, path, issue.message);
    }
    return undefined;
  }
}

function readYaml(path: string): ReadFile {
  const name = basename(path);
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  const mistakes = document.errors.map(
    (error) => `${name}:${error.linePos?.[0].line ?? 1}: file: ${error.message.split('\n')[0] ?? ''}`,
  );
  // One that leads nowhere, or back to itself, would throw without a line.
  visit(document, {
    Alias: (_key, { source, range }) => {
      const { line } = counter.linePos(range?.[0] ?? 0);
      mistakes.push(`${name}:${line}: file: “*${source}” stands for what is written elsewhere; write it out`);
    },
  });
  return {
    name,
    value: mistakes.length > 0 ? undefined : document.toJS(),
    lineOf: (at) => counter.linePos(offsetOf(document, at)).line,
    mistakes,
  };
}

/** Where the value at a path begins; of a path that leads nowhere, its nearest parent that is there. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      offset = (next as Node | undefined)?.range?.[0] ?? offset;
    }
    node = next;
  }
  return offset;
}

function checkSources(checker: Checker, file: ReadFile, sources: CompiledKnowledge['sources']): void {
  const ids = new Set<string>();
  const names = new Set<string>();
  sources.forEach((source, i) => {
    if (ids.has(source.id)) checker.say(file, ['sources', i, 'id'], `“${source.id}” is there twice`);
    if (names.has(source.name)) checker.say(file, ['sources', i, 'name'], `“${source.name}” names two sources`);
    ids.add(source.id);
    names.add(source.name);
  });
}

function checkPatterns(checker: Checker, file: ReadFile, senses: CompiledKnowledge['senses']): void {
  const check = (path: (string | number)[], pattern: string) => {
    try {
      new RegExp(pattern, 'iu');
    } catch (error) {
      checker.say(file, path, (error as Error).message);
    }
  };
  const checkAll = (path: (string | number)[], patterns: readonly string[] = []) => {
    for (const [i, pattern] of patterns.entries()) check([...path, i], pattern);
  };
  checkAll(['otherOwners'], senses.otherOwners);
  checkAll(['healthWords'], senses.healthWords);
  for (const [i, condition] of senses.conditions.entries()) {
    for (const field of [
      'notAfter',
      'notBefore',
      'onlyWith',
      'notWith',
      'notNear',
      'clauseWith',
      'companyWith',
    ] as const)
      checkAll(['conditions', i, field], condition[field]);
  }
}

interface Known {
  topics: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

function checkConditions(checker: Checker, file: ReadFile, senses: CompiledKnowledge['senses'], known: Known): void {
  senses.conditions.forEach(({ topic }, i) => {
    if (!known.topics.has(topic)) checker.say(file, ['conditions', i, 'topic'], `there is no topic “${topic}”`);
  });
}

function checkTopic(checker: Checker, file: ReadFile, path: Path, topic: Topic, known: Known, ids: Set<string>): void {
  if (ids.has(topic.id)) checker.say(file, [...path, 'id'], `“${topic.id}” is there twice`);
  ids.add(topic.id);
  topic.related.forEach((id, i) => {
    if (id === topic.id) checker.say(file, [...path, 'related', i], 'a topic is not related to itself');
    else if (!known.topics.has(id)) checker.say(file, [...path, 'related', i], `there is no topic “${id}”`);
  });
  topic.facts.forEach((fact, i) => {
    const at = [...path, 'facts', i];
    if (!fact.id.startsWith(`${topic.id}/`)) {
      checker.say(file, [...at, 'id'], `“${fact.id}” must begin with “${topic.id}/”`);
    }
    if (ids.has(fact.id)) checker.say(file, [...at, 'id'], `“${fact.id}” is there twice`);
    ids.add(fact.id);
    checkFact(checker, file, at, fact, known);
  });
}

function checkFact(checker: Checker, file: ReadFile, path: Path, fact: Fact, known: Known): void {
  const cited = [
    ...fact.sources.map((source, i) => ({ source, at: [...path, 'sources', i, 'id'] })),
    ...(fact.disagrees ?? []).flatMap((side, k) =>
      side.sources.map((source, i) => ({ source, at: [...path, 'disagrees', k, 'sources', i, 'id'] })),
    ),
  ];
  for (const { source, at } of cited) {
    if (!known.sources.has(source.id)) checker.say(file, at, `there is no source “${source.id}” in sources.yaml`);
  }
  if (fact.evidence === 'contested' && !fact.disagrees) {
    checker.say(file, [...path, 'evidence'], 'is “contested”, so both sides must stand under “disagrees”');
  }
}

/** @param ids of all topics and facts */
function checkPictures(checker: Checker, file: ReadFile, pictures: Pictures, ids: ReadonlySet<string>): void {
  const check = (path: Path, value: unknown): void => {
    const field = path.at(-1);
    if ((field === 'topic' || field === 'fact') && typeof value === 'string' && !ids.has(value)) {
      checker.say(file, path, `there is no ${field} “${value}”`);
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) check([...path, Array.isArray(value) ? Number(key) : key], child);
  };
  check([], pictures);
}

/** Forms that two claim, or that cannot be looked for: told where the one stands that is at fault. */
function checkForms(
  checker: Checker,
  shelves: readonly { file: ReadFile; topics: readonly Pick<Topic, 'id' | 'forms'>[] }[],
  topics: readonly Topic[],
  senses: CompiledKnowledge['senses'],
  sensesRead: ReadFile | undefined,
): void {
  const message = reasonAgainst(topics, senses);
  if (message === null) return;
  for (const { file, topics } of shelves) {
    topics.forEach((topic, i) => {
      if (message.includes(`and “${topic.id}”`)) checker.say(file, ['topics', i, 'forms'], message);
      const alone = reasonAgainst([topic]);
      if (alone !== null) checker.say(file, ['topics', i, 'forms'], alone);
    });
  }
  if (!sensesRead) {
    if (checker.mistakes.length === 0) throw new Error(message);
    return;
  }
  senses.otherSenses.forEach((sense, i) => {
    const reason = reasonAgainst(topics, { otherSenses: [sense], otherDrugs: [] });
    if (reason !== null && checker.mistakes.length === 0) checker.say(sensesRead, ['otherSenses', i], reason);
  });
  for (const field of ['otherDrugs', 'otherThings'] as const) {
    senses[field]?.forEach((written, i) => {
      const alone = reasonAgainst([], { otherSenses: [], otherDrugs: [written] });
      if (alone !== null) checker.say(sensesRead, [field, i], alone);
    });
  }
  if (checker.mistakes.length === 0) checker.say(sensesRead, [], message);
}

/** Why no matcher can be made of these; null if one can. */
function reasonAgainst(...parts: Parameters<typeof compileMatcher>): string | null {
  try {
    compileMatcher(...parts);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
