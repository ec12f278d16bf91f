import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../data/compile-knowledge.ts';
import { GRADE_LIMIT, MEDIAN_GRADE_LIMIT, median, plainTexts, sourcesOf } from '../../data/knowledge-report.ts';
import { readingGrade } from '../../data/readability.ts';
import { createTopicSearch } from '../../data/search.ts';
import type { Fact, Topic } from '../../data/types.ts';

const { topics, sources } = compileKnowledge(KNOWLEDGE_FOLDER);
const facts = topics.flatMap((topic) => topic.facts);
const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Everything a reader may see of a topic, with where it stands. */
function textsOf(topic: Topic): [where: string, text: string][] {
  const ofFact = (fact: Fact): [string, string][] => [
    [fact.id, `${fact.plain}\n${fact.clinical}\n${fact.uncertain ?? ''}`],
    ...[...fact.sources, ...(fact.disagrees ?? []).flatMap((side) => side.sources)].map((source): [string, string] => [
      `${fact.id} ${source.id}`,
      source.finding,
    ]),
    ...(fact.disagrees ?? []).map((side): [string, string] => [`${fact.id} disagrees`, side.says]),
  ];
  const own = [topic.plain, topic.clinical ?? '', topic.advice ?? '', topic.urgent ?? ''].join('\n');
  return [[topic.id, own], ...topic.facts.flatMap(ofFact)];
}
const texts = topics.flatMap(textsOf);

describe('ids', () => {
  const published = linesOf('published-ids.txt');
  const now = [...topics.map((topic) => topic.id), ...facts.map((fact) => fact.id)];

  it('once published are there for ever', () => {
    expect(published.filter((id) => !now.includes(id))).toEqual([]);
  });

  it('are all on the list of published ids: a new one is added at its end', () => {
    expect(now.filter((id) => !published.includes(id))).toEqual([]);
  });
});

describe('facts', () => {
  it('answer every claim of the five articles', () => {
    const counts = { S1: 54, S2: 32, S3: 31, S4: 46, S5: 42 };
    const claims = Object.entries(counts).flatMap(([article, count]) =>
      Array.from({ length: count }, (_, i) => `${article}-${String(i + 1).padStart(2, '0')}`),
    );
    const covered = new Set(facts.flatMap((fact) => fact.covers ?? []));
    expect(claims).toHaveLength(205);
    expect(claims.filter((claim) => !covered.has(claim))).toEqual([]);
    expect([...covered].filter((claim) => !claims.includes(claim))).toEqual([]);
  });

  it('are three to eight a topic', () => {
    expect(
      topics
        .filter(({ facts }) => facts.length < 3 || facts.length > 8)
        .map(({ id, facts }) => `${id}: ${facts.length}`),
    ).toEqual([]);
  });

  it('that are only claims say whose', () => {
    const claims = facts.filter((fact) => fact.evidence === 'claim only');
    const someoneSays =
      /\b(article|articles|clinic|clinics|company|website|blog|page|link|links|maker|people say|says|said|quoted|called|calls)\b/iu;
    expect(claims.filter((fact) => !someoneSays.test(fact.plain)).map((fact) => fact.id)).toEqual([]);
  });

  it('promise nothing', () => {
    const promise =
      /\b(miracle|cures?|cured|guaranteed?|proven safe|completely safe|no side effects|risk-free|breakthrough)\b/iu;
    const quoted = /[“"'‘][^”"'’]*\b(miracle|cures?|cured|guaranteed?|breakthrough)\b[^”"'’]*[”"'’]/iu;
    const saidByOthers = new Set(
      facts.filter((fact) => ['claim only', 'contested'].includes(fact.evidence)).map((fact) => fact.id),
    );
    const wrong = texts.filter(
      ([where, text]) => promise.test(text) && !quoted.test(text) && !saidByOthers.has(where.split(' ')[0] ?? ''),
    );
    expect(wrong.map(([where, text]) => `${where}: ${promise.exec(text)?.[0]}`)).toEqual([]);
  });

  it('name no dose', () => {
    const dose = /\b\d+(?:\.\d+)?\s?(?:mg|milligrams?|mcg|µg|micrograms?)\b/iu;
    expect(
      texts.filter(([, text]) => dose.test(text)).map(([where, text]) => `${where}: ${dose.exec(text)?.[0]}`),
    ).toEqual([]);
  });

  it('name no telephone number: those come from the list of help lines alone', () => {
    expect(
      texts.filter(([, text]) => /\b(?:988|116 ?123|1-800-\d|13 11 14)\b/u.test(text)).map(([where]) => where),
    ).toEqual([]);
  });
});

describe('sources', () => {
  it('are all in use', () => {
    const used = new Set(facts.flatMap(sourcesOf));
    expect(sources.filter((source) => !used.has(source.id)).map((source) => source.id)).toEqual([]);
  });

  it('link to their publisher or register, never to a mirror', () => {
    const mirror =
      /sci-hub|researchgate|semanticscholar|zhangqiaokeyan|everything\.explained|drugs-forum|archive\.(org|ph|is)|scribd|academia\.edu/u;
    expect(sources.filter(({ link }) => link && mirror.test(link)).map(({ id, link }) => `${id}: ${link}`)).toEqual([]);
  });

  it('link to the DOI they name', () => {
    const other = sources.filter(
      ({ doi, link }) => doi && link?.startsWith('https://doi.org/') && link !== `https://doi.org/${doi}`,
    );
    expect(other.map(({ id }) => id)).toEqual([]);
  });
});

describe('words', () => {
  it('are plain: no text above grade 11, half of them at 8 or below', () => {
    const plain = plainTexts(topics);
    expect(
      plain.filter(({ grade }) => grade > GRADE_LIMIT).map(({ where, grade }) => `${where}: ${grade.toFixed(1)}`),
    ).toEqual([]);
    expect(median(plain.map(({ grade }) => grade))).toBeLessThanOrEqual(MEDIAN_GRADE_LIMIT);
  });

  it('the measure tells hard from easy', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(3);
    expect(
      readingGrade(
        'Neuropsychological consequences of prolonged pharmacological administration necessitate comprehensive evaluation.',
      ),
    ).toBeGreaterThan(15);
  });

  it('are our own: no run of eight words is shared with the articles', () => {
    const runs = new Set(linesOf('article-word-runs.txt'));
    expect(runs.size).toBeGreaterThan(3000);
    const shared = texts.filter(([, text]) => {
      const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
      return words.some((_, i) => {
        const run = words.slice(i, i + 8);
        return run.length === 8 && runs.has(createHash('sha256').update(run.join(' ')).digest('hex').slice(0, 12));
      });
    });
    expect(shared.map(([where]) => where)).toEqual([]);
  });

  it('are found in British and in American spelling', () => {
    const search = createTopicSearch(topics);
    const first = (query: string) => search(query)[0]?.topic.id;
    for (const [british, american] of [
      ['anaesthesia', 'anesthesia'],
      ['tranquilliser', 'tranquilizer'],
      ['behavioural support', 'behavioral support'],
      ['signalling', 'signaling'],
      ['hallucinations and altered behaviour', 'hallucinations and altered behavior'],
    ] as const) {
      expect(first(british), british).toBe(first(american));
    }
  });
});

describe('related topics', () => {
  it('are at most eight, and lead to and from every topic', () => {
    expect(topics.filter(({ related }) => related.length === 0 || related.length > 8).map(({ id }) => id)).toEqual([]);
    const reached = new Set(topics.flatMap(({ related }) => related));
    expect(topics.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('of one shelf know each other, where there is room', () => {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const oneWay = topics.flatMap((topic) =>
      topic.related
        .map((id) => byId.get(id))
        .filter(
          (other) =>
            other && other.shelf === topic.shelf && other.related.length < 8 && !other.related.includes(topic.id),
        )
        .map((other) => `${other?.id} does not name ${topic.id}`),
    );
    expect(oneWay).toEqual([]);
  });
});

describe('safety', () => {
  it('topics where it matters say what needs help at once', () => {
    const must = [
      'suicidal-ideation',
      'depression',
      'safety',
      'bladder-damage',
      'slowed-breathing',
      'blood-pressure',
      'pregnancy',
      'k-hole',
      'oral-and-home-ketamine',
      'recreational-use',
      'medicine-interactions',
    ];
    expect(must.filter((id) => !topics.find((topic) => topic.id === id)?.urgent)).toEqual([]);
  });

  it('topics on suicidal thoughts and overdose carry help lines', () => {
    const lines = (id: string) => topics.find((topic) => topic.id === id)?.helpLines ?? [];
    expect(lines('suicidal-ideation')).toContain('crisis');
    expect(lines('safety')).toEqual(expect.arrayContaining(['emergency', 'crisis']));
    expect(lines('dependence')).toContain('drugs');
  });
});
