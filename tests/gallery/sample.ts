import { createKnowledge } from '../../data/knowledge.ts';
import type { Fact, Source, Topic } from '../../data/types.ts';

const CLINIC = { id: 'clinic', finding: 'Says that it passes within a day.' };
const STUDY = { id: 'study', finding: '12 volunteers: fewer words recalled after an hour.' };

const contested: Fact = {
  id: 'sample/contested',
  plain: 'How long it lasts is not agreed on.',
  clinical: 'Duration is disputed.',
  evidence: 'contested',
  sources: [CLINIC, STUDY],
  uncertain: 'Nobody has followed people for more than a year.',
  disagrees: [
    { says: 'It passes within a day.', sources: [CLINIC] },
    { says: 'It was still found after a week.', sources: [STUDY] },
  ],
};

const topic: Topic = {
  id: 'sample',
  shelf: 'shelf',
  title: 'A sample topic',
  plain: 'A sentence that says in everyday words what this is.',
  clinical: 'A sentence that says the same in the technical terms.',
  facts: [
    {
      id: 'sample/first',
      plain: 'In 12 volunteers, fewer words were recalled an hour later.',
      clinical: 'Verbal recall fell at one hour (n = 12).',
      evidence: 'moderate',
      sources: [STUDY],
    },
    contested,
    { ...contested, id: 'sample/claim', plain: 'Some say that it never comes back.', evidence: 'claim only' },
    { ...contested, id: 'sample/strong', plain: 'Everybody finds that it begins at once.', evidence: 'strong' },
  ],
  advice: 'Ask whoever treats you how it is watched.',
  urgent: 'If somebody cannot be woken, call for help now.',
  helpLines: ['emergency'],
  related: ['neighbour'],
  reviewed: '2026-01-31',
};

const SOURCES: Source[] = [
  {
    id: 'clinic',
    name: 'A clinic',
    kind: 'clinic article',
    interest: 'sells the treatment',
    title: 'What to expect',
    authors: 'A clinic',
    venue: 'Its own pages',
    link: 'https://clinic.example/',
  },
  { id: 'study', name: 'Study 2020', kind: 'trial', interest: 'journal', title: 'A study', authors: 'A', venue: 'V' },
];

/** Knowledge that never changes, so that pictures of it change only with the look. */
export const SAMPLE = createKnowledge({
  shelves: [{ id: 'shelf', title: 'A shelf' }],
  topics: [topic, { ...topic, id: 'neighbour', title: 'Its neighbour', related: ['sample'] }],
  sources: SOURCES,
  helpLines: [{ region: 'US', name: 'Emergency', number: '911', for: 'Danger to life.', use: ['emergency'] }],
});
