// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HelpLines } from '../../../components/HelpLines.tsx';
import type { HelpLine } from '../../../data/types.ts';

const lines: HelpLine[] = [
  { region: 'UK', in: ['gb'], name: 'Samaritans', number: '116 123', for: 'Somebody who listens.', use: ['crisis'] },
  { region: 'US', in: ['us'], name: '988 Lifeline', number: '988', for: 'A crisis.', use: ['crisis'] },
];

describe('help lines', () => {
  afterEach(cleanup);
  const folded = () => screen.getByText('In other countries').closest('details') as HTMLDetailsElement;

  it('on a card are those of the reader’s region, the others folded away', () => {
    render(<HelpLines lines={lines} region={{ shown: 'us' }} />);
    expect(folded().open).toBe(false);
    expect(folded().contains(screen.getByText('988 Lifeline'))).toBe(false);
    expect(within(folded()).getByText('UK:')).toBeTruthy();
    expect(within(folded()).getByText('Samaritans')).toBeTruthy();
  });

  it('say so where none is known, and still name the others', () => {
    render(<HelpLines lines={lines} region={{ shown: 'other' }} />);
    expect(screen.getByText(/call your local emergency number/u)).toBeTruthy();
    expect(within(folded()).getAllByRole('listitem').length).toBe(2);
  });

  it('with a choice of region are those of the region alone', () => {
    render(<HelpLines lines={lines} region={{ shown: 'gb', select: <button type="button">Choose</button> }} />);
    expect(screen.getByText('Samaritans')).toBeTruthy();
    expect(screen.queryByText('In other countries')).toBeNull();
    expect(screen.queryByText('988 Lifeline')).toBeNull();
  });
});
