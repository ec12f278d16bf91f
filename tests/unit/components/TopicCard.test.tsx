// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TopicCard } from '../../../components/TopicCard.tsx';
import { createKnowledge } from '../../../data/knowledge.ts';
import type { Fact, Topic } from '../../../data/types.ts';

const fact: Fact = {
  id: 'one/first',
  plain: 'People forget words.',
  clinical: 'Verbal recall falls.',
  evidence: 'contested',
  sources: [
    { id: 'clinic', finding: 'Says it passes' },
    { id: 'study', finding: '12 people' },
  ],
  uncertain: 'How long it lasts.',
  disagrees: [
    { says: 'It passes.', sources: [{ id: 'clinic', finding: 'Says it passes' }] },
    { says: 'It may stay.', sources: [{ id: 'study', finding: '12 people' }] },
  ],
};
const base: Topic = {
  id: 'one',
  shelf: 'shelf',
  title: 'First topic',
  plain: 'A plain sentence.',
  clinical: 'A clinical sentence.',
  facts: [fact],
  advice: 'Ask your clinician.',
  urgent: 'Call for help.',
  helpLines: ['crisis'],
  related: ['two'],
  reviewed: '2026-01-31',
};
const knowledge = createKnowledge({
  shelves: [{ id: 'shelf', title: 'A shelf' }],
  topics: [
    base,
    { ...base, id: 'two', title: 'Second topic', facts: [{ ...fact, id: 'two/first' }], related: ['one'] },
  ],
  sources: [
    {
      id: 'clinic',
      name: 'A clinic',
      kind: 'clinic article',
      interest: 'sells the treatment',
      title: 'T',
      authors: 'A',
      venue: 'V',
      link: 'https://clinic.example/',
    },
    { id: 'study', name: 'Study 2020', kind: 'trial', interest: 'journal', title: 'T', authors: 'A', venue: 'V' },
  ],
  helpLines: [{ region: 'US', name: '988 Lifeline', number: '988', for: 'Crisis.', use: ['crisis'] }],
});

describe('the card', () => {
  afterEach(cleanup);
  const actions = () => ({ copy: vi.fn(async () => true), openInTab: vi.fn(), mute: vi.fn(), siteOff: vi.fn() });
  const show = (given = actions()) => {
    render(<TopicCard topicId="one" knowledge={knowledge} wording="plain" region={() => 'us'} actions={given} />);
    return given;
  };
  const click = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

  it('first shows the sentence, a fact with its strength, who says so with their interest, and what is urgent', () => {
    show();
    expect(screen.getByRole('dialog', { name: 'First topic' })).toBeTruthy();
    for (const text of [
      'A plain sentence.',
      'People forget words.',
      'Contested',
      'sells the treatment',
      'Call for help.',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.queryByText('It may stay.')).toBeNull();
    expect(screen.queryByText('Ask your clinician.')).toBeNull();
  });

  it('with More shows both sides, the limit, the advice and the help lines', () => {
    show();
    click(/^More/);
    for (const text of ['It passes.', 'It may stay.', 'How long it lasts.', 'Ask your clinician.', '988 Lifeline']) {
      expect(screen.getAllByText(text, { exact: false }).length).toBeGreaterThan(0);
    }
  });

  it('opens a related topic in place, and goes back', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    click(/^More/);
    click('Second topic');
    expect(screen.getByRole('dialog', { name: 'Second topic' })).toBeTruthy();
    click('Back');
    expect(screen.getByRole('dialog', { name: 'First topic' })).toBeTruthy();
  });

  it('says that it was copied for a while, and says it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    show();
    click('Copy');
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    vi.advanceTimersByTime(6000);
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
    click('Copy');
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    vi.useRealTimers();
  });

  it('hands on what the reader asks for, and says that it was copied', async () => {
    const given = show();
    click('Copy');
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(given.copy).toHaveBeenCalledWith('one', 'plain');
    expect(screen.getByRole('status').textContent).toBe('Copied');
    click('Open in tab');
    expect(given.openInTab).toHaveBeenCalledWith('one');
    click(/^More/);
    click('Copy as Markdown');
    expect(given.copy).toHaveBeenCalledWith('one', 'markdown');
    click('Do not mark this term');
    expect(given.mute).toHaveBeenCalledWith('one');
  });

  it('offers no tab when there is nobody to open one', () => {
    const { openInTab: _, ...without } = actions();
    render(<TopicCard topicId="one" knowledge={knowledge} wording="plain" region={() => 'us'} actions={without} />);
    expect(screen.queryByRole('button', { name: 'Open in tab' })).toBeNull();
  });

  it('links a source that has an address, and only names one that has none', () => {
    show();
    expect(screen.getByRole('link', { name: 'A clinic' }).getAttribute('href')).toBe('https://clinic.example/');
    expect(screen.queryByRole('link', { name: 'Study 2020' })).toBeNull();
    expect(screen.getByText('Study 2020')).toBeTruthy();
  });
});
