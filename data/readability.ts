import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * Words of the field that a reader meets as one name: each counts as a word of two syllables, so
 * that the grade speaks of the sentence and not of the subject. Everything else counts as it is.
 */
export const SCIENTIFIC_NAMES = [
  'ketamine',
  'esketamine',
  'arketamine',
  'norketamine',
  'dehydronorketamine',
  'hydroxynorketamine',
  'memantine',
  'dextromethorphan',
  'bupropion',
  'rapamycin',
  'sirolimus',
  'acetylcysteine',
  'midazolam',
  'naltrexone',
  'quetiapine',
  'lamotrigine',
  'benzodiazepine',
  'benzodiazepines',
  'monoamine',
  'oxidase',
  'inhibitor',
  'inhibitors',
  'glutamate',
  'serotonin',
  'hippocampus',
  'prefrontal',
  'cortex',
  'synapse',
  'synapses',
  'neurotransmitter',
  'neurotransmitters',
  'antidepressant',
  'antidepressants',
  'anesthetic',
  'anesthetics',
  'anesthesia',
  'dissociation',
  'dissociative',
  'excitotoxicity',
  'neuroplasticity',
  'electroconvulsive',
  'anhedonia',
  'psychosis',
  'schizophrenia',
  'cystitis',
  'amnesia',
  'electroencephalography',
  'hallucinations',
  'hallucination',
  'metabolites',
  'metabolite',
  'bipolar',
  'opioid',
  'opioids',
  'spravato',
  'cochrane',
  'naloxone',
  'receptor',
  'receptors',
] as const;

const NAMES = new Set<string>(SCIENTIFIC_NAMES);

/** US school grade of a text (Flesch–Kincaid). @returns 0 or more; a text without words gives 0 */
export function readingGrade(text: string): number {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
  if (words.length === 0) return 0;
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length;
  const syllables = words.reduce(
    (sum, word) => sum + (NAMES.has(word.toLowerCase()) ? 2 : Math.max(1, syllable(word))),
    0,
  );
  return Math.max(0, fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables }));
}
