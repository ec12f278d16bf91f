// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ReportMistake } from '../../../components/ReportMistake.tsx';
import { aTopic } from '../a-topic.ts';

const topic = aTopic('one', 'First topic');

afterEach(cleanup);

it('names the wording that is read, and keeps what the reader has written', async () => {
  const copy = vi.fn(async (_text: string) => true);
  const report = (wording: 'plain' | 'clinical') => (
    <ReportMistake topic={topic} wording={wording} version="1.0" copy={copy} />
  );
  const { rerender } = render(report('plain'));
  const written = () => screen.getByRole<HTMLTextAreaElement>('textbox', { hidden: true }).value;
  expect(written()).toContain('Wording: Plain words\n');
  rerender(report('clinical'));
  expect(written()).toContain('Wording: Clinical\n');

  const own = written().replace('What is wrong:\n', 'What is wrong:\nPlain words, not right.\n');
  fireEvent.input(screen.getByRole('textbox', { hidden: true }), { target: { value: own } });
  fireEvent.click(screen.getByRole('button', { hidden: true }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  rerender(report('plain'));
  expect(written()).toBe(own.replace('Wording: Clinical', 'Wording: Plain words'));
  // What was copied is another text.
  fireEvent.click(screen.getByText('Copy the text'));
  expect(copy).toHaveBeenLastCalledWith(written());
});
