import type { Interest } from '../data/types.ts';
import type { TextKey } from './texts.ts';

/** What whoever says it stands to gain, in the reader's language. */
export const INTEREST_TEXTS: Record<Interest, TextKey> = {
  'sells the treatment': 'interestSells',
  'makes the drug': 'interestMakes',
  regulator: 'interestRegulator',
  journal: 'interestJournal',
  charity: 'interestCharity',
  unknown: 'interestUnknown',
};
