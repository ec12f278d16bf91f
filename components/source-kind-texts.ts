import type { SourceKind } from '../data/types.ts';
import { languageOfInterface, type TextKey, text } from './texts.ts';

/** What a source is, in the reader's language. */
export const KIND_TEXTS: Record<SourceKind, TextKey> = {
  'meta-analysis': 'kindMetaAnalysis',
  review: 'kindReview',
  trial: 'kindTrial',
  'observational study': 'kindObservational',
  'case report': 'kindCaseReport',
  'animal study': 'kindAnimalStudy',
  guideline: 'kindGuideline',
  label: 'kindLabel',
  regulator: 'kindRegulator',
  'position statement': 'kindPosition',
  'trial registration': 'kindRegistration',
  news: 'kindNews',
  article: 'kindArticle',
  'clinic article': 'kindClinicArticle',
};

/** A kind at the head of a list, with its first letter large. */
export function kindTitle(kind: SourceKind): string {
  const [first = '', ...rest] = text(KIND_TEXTS[kind]);
  return first.toLocaleUpperCase(languageOfInterface().lang) + rest.join('');
}
