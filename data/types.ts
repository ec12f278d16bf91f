import type { Region } from './regions.ts';

/** What we know, as it reads once the YAML files have been checked and compiled. */

/** How well a fact is known, strongest first. */
export const EVIDENCE = ['strong', 'moderate', 'limited', 'contested', 'claim only'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What whoever says it stands to gain, as far as it was seen. */
export const INTERESTS = [
  'sells the treatment',
  'makes the drug',
  'regulator',
  'journal',
  'charity',
  'unknown',
] as const;
export type Interest = (typeof INTERESTS)[number];

export const SOURCE_KINDS = [
  'meta-analysis',
  'review',
  'trial',
  'observational study',
  'case report',
  'animal study',
  'guideline',
  'label',
  'regulator',
  'position statement',
  'trial registration',
  'news',
  'article',
  'clinic article',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a help line is for; a topic asks for lines by this word. */
export const HELP_USES = ['crisis', 'emergency', 'poison', 'drugs'] as const;
export type HelpUse = (typeof HELP_USES)[number];

/**
 * How a form counts on a page. `core` means ketamine wherever it stands; `clear` has one meaning
 * wherever it stands; `context` counts only on pages that deal with ketamine, in the topic's sense.
 */
export const FORM_CLASSES = ['core', 'clear', 'context'] as const;
export type FormClass = (typeof FORM_CLASSES)[number];

/** Surface forms as people write them, singular where there is one; see `forms.ts` for what each stands for. */
export type Forms = Partial<Record<FormClass, string[]>>;

/** A source as one fact uses it. */
export interface Citation {
  /** Id in `sources.yaml`. */
  id: string;
  /** What the fact relies on, with group and size: "114 heavy users: …". */
  finding: string;
}

/** One side of a disagreement. */
export interface Side {
  says: string;
  sources: Citation[];
}

export interface Fact {
  /** Permanent: `<topic id>/<gist>`. */
  id: string;
  plain: string;
  clinical: string;
  evidence: Evidence;
  /** At least one, the most telling first. */
  sources: Citation[];
  /** The limit of this fact, in a sentence. */
  uncertain?: string;
  /** Two sides of equal weight. */
  disagrees?: Side[];
  /** Ids of the article claims that this fact answers. */
  covers?: string[];
}

export interface Topic {
  /** kebab-case, never reused. */
  id: string;
  /** Id of its shelf. */
  shelf: string;
  title: string;
  forms?: Forms;
  plain: string;
  clinical?: string;
  /** Words people type into a search; never marked on pages. */
  searchWords?: string[];
  /** The strongest and most useful first, as written. */
  facts: Fact[];
  /** What to do, if anything. */
  advice?: string;
  /** What needs help at once. */
  urgent?: string;
  helpLines?: HelpUse[];
  /** Ids of related topics. */
  related: string[];
  /** ISO date (yyyy-mm-dd). */
  reviewed: string;
}

export interface Shelf {
  id: string;
  title: string;
}

export interface Source {
  id: string;
  /** Short and unique, as it stands under a fact: "Morgan 2010". */
  name: string;
  kind: SourceKind;
  interest: Interest;
  title: string;
  authors: string;
  year?: number;
  venue: string;
  doi?: string;
  pmid?: string;
  /** https address a reader can open; none where none was seen. */
  link?: string;
}

export interface HelpLine {
  /** In words, for readers. */
  region: string;
  /** Regions it is for; none for one that is for everybody. */
  in?: Region[];
  name: string;
  number?: string;
  link?: string;
  /** One short sentence. */
  for: string;
  use: HelpUse[];
}

/** A known other sense of a form: where one of its phrases stands, the form inside it is not ours. */
export interface OtherSense {
  phrases: string[];
  /** The case that asked for it. */
  because: string;
}

/** A condition that a form must meet to count, judged on the text of its own block. */
export interface FormCondition {
  topic: string;
  /** Forms it is for, as in the topic. */
  forms: string[];
  /** Regular expressions, any case; the mention is dropped where one matches the text just before or after it. */
  notAfter?: string[];
  notBefore?: string[];
  /** Regular expressions; the mention counts only where one of them matches somewhere in its block. */
  onlyWith?: string[];
  /**
   * Regular expressions, of everyday words mostly; the mention is dropped where one of them matches somewhere in its
   * block, or in its clause alone where the page is about ketamine; but not where its clause speaks of health itself.
   */
  notWith?: string[];
  /** The same, in its block or around it: the row of a cell, the heading, the blocks beside. */
  notNear?: string[];
  /** Regular expressions; the mention counts only where one of them matches in its own clause. */
  clauseWith?: string[];
  /**
   * The mention must be ketamine's: of the drugs named in its clause, its block or around it, ketamine stands
   * nearest; where none is named, the page must be about ketamine or name no other drug.
   */
  ofKetamine?: boolean;
  /** The mention counts only where its block, or that and what is around it, speaks of health or names ketamine; not asked where the page is about it. */
  inCompany?: 'block' | 'around';
  /** Regular expressions: what in its block is company for this form, beside that. */
  companyWith?: string[];
  because: string;
}

/** What memory tests showed, against people without ketamine or against before. */
export const DIRECTIONS = ['worse', 'same', 'better', 'unclear'] as const;

/** What a time after a dose is about: it is felt, half of it leaves the blood, or a test finds it. */
export const SPANS_OF = ['felt', 'halves', 'found'] as const;

/** What a use did beside what it was compared with: more, a little more, now this now that, or nothing was beside it. */
export const EFFECTS = ['clear', 'small', 'mixed', 'uncompared'] as const;

interface Headed {
  title: string;
  intro: string;
}

interface MemoryFinding {
  /** During the use or after it, in its own words: "2 hours later". */
  when: string;
  direction: (typeof DIRECTIONS)[number];
  says: string;
  /** Id of the fact it rests on; evidence and sources come from there. So in all pictures. */
  fact: string;
}

/** What the pictures draw. */
export interface Pictures {
  /** Steps in order, each opening its topic. */
  pathway: Headed & { steps: { topic: string; label: string; seenIn: 'people' | 'animals'; fact: string }[] };
  /** How long it lasts at the shortest and at the longest, in minutes; from 0 where only the longest is known. */
  doseTimeline: Headed & {
    spans: { what: (typeof SPANS_OF)[number]; label: string; from: number; to: number; fact: string }[];
  };
  memoryByUse: Headed & { groups: { label: string; who: string; during: MemoryFinding; after: MemoryFinding }[] };
  evidenceByUse: Headed & {
    uses: { topic: string; label: string; effect: (typeof EFFECTS)[number]; says: string; fact: string }[];
  };
}

export interface Senses {
  otherSenses: OtherSense[];
  /** They may own a metabolite, a half-life or an infusion, and a text that names one speaks of health. */
  otherDrugs: string[];
  /** What else is infused or sucked: these may own it too, but say nothing of what the text speaks of. */
  otherThings?: string[];
  /** What else owns those by standing right beside them, as regular expressions. */
  otherOwners?: string[];
  /** Beginnings of words by which a text speaks of health, drugs or the brain, as regular expressions. */
  healthWords: string[];
  conditions: FormCondition[];
}

/** All of it, as compiled from `knowledge/*.yaml`. */
export interface CompiledKnowledge {
  shelves: Shelf[];
  topics: Topic[];
  sources: Source[];
  helpLines: HelpLine[];
  /** Absent where the folder has no `pictures.yaml`. */
  pictures?: Pictures;
  senses: Senses;
}
