import type { SourceKind } from '../data/types.ts';
import type { TextKey } from './texts.ts';

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
