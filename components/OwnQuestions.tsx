import { text } from './texts.ts';

const LINES = ['first', 'second', 'third', 'fourth', 'fifth'];

/** On paper alone: room for what a reader wants to ask at an appointment. */
export function OwnQuestions() {
  return (
    <section class="own-questions">
      <h3>{text('myQuestions')}</h3>
      {LINES.map((line) => (
        <p key={line} />
      ))}
    </section>
  );
}
