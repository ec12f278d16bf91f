import * as v from 'valibot';
import { REGIONS } from './regions.ts';
import { DIRECTIONS, EFFECTS, EVIDENCE, HELP_USES, INTERESTS, SOURCE_KINDS, SPANS_OF } from './types.ts';

/** The shape of the knowledge files, with messages a person who edits them understands. */

const sentence = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'));
const id = v.pipe(
  sentence,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'must be in kebab-case: lower case, digits and single dashes'),
);
const factId = v.pipe(
  sentence,
  v.regex(/^[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*$/u, 'must be “<topic id>/<gist>” in kebab-case'),
);
const claimId = v.pipe(sentence, v.regex(/^S[1-5]-\d\d$/u, 'must be a claim id such as S1-02'));
const oneOf = <const T extends readonly string[]>(words: T) => v.picklist(words, `must be one of: ${words.join(', ')}`);
const link = v.pipe(
  sentence,
  v.url('must be an address'),
  v.regex(/^https?:\/\//u, 'must begin with https:// or http://'),
);
const date = v.pipe(
  v.string('must be a date: yyyy-mm-dd'),
  v.isoDate('must be a date: yyyy-mm-dd'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no day of the calendar'),
);

const citation = v.strictObject({ id, finding: sentence });
const citations = v.pipe(v.array(citation, 'must be a list'), v.minLength(1, 'needs at least one source'));
const side = v.strictObject({ says: sentence, sources: citations });
const fact = v.strictObject({
  id: factId,
  plain: sentence,
  clinical: sentence,
  evidence: oneOf(EVIDENCE),
  sources: citations,
  uncertain: v.exactOptional(sentence),
  disagrees: v.exactOptional(v.pipe(v.array(side, 'must be a list'), v.length(2, 'must be exactly two sides'))),
  covers: v.exactOptional(v.array(claimId)),
});
const forms = v.array(sentence, 'must be a list of forms');
const topic = v.strictObject({
  id,
  title: sentence,
  forms: v.exactOptional(
    v.strictObject({ core: v.exactOptional(forms), clear: v.exactOptional(forms), context: v.exactOptional(forms) }),
  ),
  plain: sentence,
  clinical: v.exactOptional(sentence),
  searchWords: v.exactOptional(v.array(sentence)),
  facts: v.exactOptional(v.array(fact)),
  advice: v.exactOptional(sentence),
  urgent: v.exactOptional(sentence),
  helpLines: v.exactOptional(v.array(oneOf(HELP_USES))),
  related: v.array(id, 'must be a list of topic ids'),
  reviewed: date,
});

/** `<shelf>.yaml` */
export const shelfFile = v.strictObject({
  shelf: id,
  title: sentence,
  order: v.pipe(v.number('must be a number'), v.integer('must be a whole number')),
  topics: v.array(topic),
});

/** `sources.yaml` */
export const sourcesFile = v.strictObject({
  sources: v.array(
    v.strictObject({
      id,
      name: sentence,
      kind: oneOf(SOURCE_KINDS),
      interest: oneOf(INTERESTS),
      title: sentence,
      authors: sentence,
      year: v.exactOptional(
        v.pipe(v.number('must be a year'), v.minValue(1900, 'must be a year'), v.maxValue(2100, 'must be a year')),
      ),
      venue: sentence,
      doi: v.exactOptional(v.pipe(sentence, v.regex(/^10\.\d+\//u, 'must be a DOI without an address before it'))),
      pmid: v.exactOptional(v.pipe(sentence, v.regex(/^\d+$/u, 'must be digits'))),
      link: v.exactOptional(link),
    }),
  ),
});

/** `help-lines.yaml` */
export const helpLinesFile = v.strictObject({
  helpLines: v.array(
    v.strictObject({
      region: sentence,
      in: v.exactOptional(v.pipe(v.array(oneOf(REGIONS)), v.minLength(1, 'needs at least one region'))),
      name: sentence,
      number: v.exactOptional(sentence),
      link: v.exactOptional(link),
      for: sentence,
      use: v.pipe(v.array(oneOf(HELP_USES)), v.minLength(1, 'needs at least one use')),
    }),
  ),
});

/** "45 minutes", "2 hours", "14 days" → minutes. */
const duration = v.pipe(
  v.string('must be a time such as “45 minutes”'),
  v.regex(/^\d+ (minutes?|hours?|days?)$/u, 'must be a time such as “45 minutes”, “2 hours” or “14 days”'),
  v.transform((text) => {
    const [count = '0', unit = ''] = text.split(' ');
    return Number(count) * (unit.startsWith('day') ? 1440 : unit.startsWith('hour') ? 60 : 1);
  }),
);
const finding = v.strictObject({ when: sentence, direction: oneOf(DIRECTIONS), says: sentence, fact: factId });
const headed = { title: sentence, intro: sentence };

/** `pictures.yaml` */
export const picturesFile = v.strictObject({
  pathway: v.strictObject({
    ...headed,
    steps: v.array(v.strictObject({ topic: id, label: sentence, seenIn: oneOf(['people', 'animals']), fact: factId })),
  }),
  doseTimeline: v.strictObject({
    ...headed,
    spans: v.array(
      v.pipe(
        v.strictObject({ what: oneOf(SPANS_OF), label: sentence, from: duration, to: duration, fact: factId }),
        v.check(({ from, to }) => from < to, 'must begin before it ends'),
      ),
    ),
  }),
  memoryByUse: v.strictObject({
    ...headed,
    groups: v.array(v.strictObject({ label: sentence, who: sentence, during: finding, after: finding })),
  }),
  evidenceByUse: v.strictObject({
    ...headed,
    uses: v.array(v.strictObject({ topic: id, label: sentence, effect: oneOf(EFFECTS), says: sentence, fact: factId })),
  }),
});

const patterns = v.exactOptional(v.array(sentence));

/** `senses.yaml` */
export const sensesFile = v.strictObject({
  otherSenses: v.array(v.strictObject({ phrases: forms, because: sentence })),
  otherDrugs: forms,
  otherThings: v.exactOptional(forms),
  otherOwners: patterns,
  healthWords: forms,
  conditions: v.array(
    v.strictObject({
      topic: id,
      forms,
      notAfter: patterns,
      notBefore: patterns,
      onlyWith: patterns,
      notWith: patterns,
      notNear: patterns,
      clauseWith: patterns,
      ofKetamine: v.exactOptional(v.boolean('must be true or false')),
      inCompany: v.exactOptional(oneOf(['block', 'around'])),
      companyWith: patterns,
      because: sentence,
    }),
  ),
});
