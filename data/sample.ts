/** A piece of text, or a term with the topic it belongs to. */
export type SamplePiece = string | { topic: string; words: string };

/** A line as it might stand on any page, in the language of the facts, for readers to try cards on. */
export const SAMPLE: readonly SamplePiece[] = [
  'Before the first visit she read about ',
  { topic: 'ketamine', words: 'ketamine' },
  ' and ',
  { topic: 'memory-loss', words: 'memory loss' },
  '. At the clinic they measured her ',
  { topic: 'blood-pressure', words: 'blood pressure' },
  ', then spoke of the ',
  { topic: 'nmda-receptor', words: 'NMDA receptor' },
  '.',
];
