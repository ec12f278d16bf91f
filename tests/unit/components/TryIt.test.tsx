// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TryIt } from '../../../components/TryIt.tsx';
import { createKnowledge } from '../../../data/knowledge.ts';
import { SAMPLE } from '../../../data/sample.ts';
import { aTopic } from '../a-topic.ts';

const knowledge = createKnowledge({
  shelves: [{ id: 'shelf', title: 'A shelf' }],
  topics: SAMPLE.flatMap((piece) => (typeof piece === 'string' ? [] : aTopic(piece.topic, piece.words))),
  sources: [],
  helpLines: [],
});

describe('the line to try cards on', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const actions = { copy: async () => true, openInTab: () => undefined };
    render(<TryIt knowledge={knowledge} wording="plain" region={() => 'us'} actions={actions} />);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const term = (name = 'ketamine') => screen.getByRole('button', { name });
  const enter = (name?: string) => fireEvent.pointerEnter(term(name), { pointerType: 'mouse' });
  const rest = () => act(() => void vi.advanceTimersByTime(1000));
  const card = () => screen.queryByRole('dialog')?.querySelector('h2')?.textContent ?? null;

  it('opens a card where the pointer rests, and none where it only passes', async () => {
    enter();
    fireEvent.pointerLeave(term());
    await rest();
    expect(card()).toBeNull();
    enter();
    await rest();
    expect(card()).toBe('ketamine');
  });

  it('has the card open after a click, whether the pointer had rested before or not', async () => {
    enter();
    await rest();
    fireEvent.click(term());
    expect(card()).toBe('ketamine');
    fireEvent.click(term('memory loss'));
    expect(card()).toBe('memory loss');
  });

  it('closes a card that a click has opened with the next one, for good', async () => {
    enter();
    fireEvent.click(term());
    expect(card()).toBe('ketamine');
    fireEvent.click(term());
    expect(card()).toBeNull();
    await rest();
    expect(card()).toBeNull();
  });

  it('still closes it by a click when the pointer has come to it again', async () => {
    fireEvent.click(term());
    enter();
    await rest();
    fireEvent.click(term());
    expect(card()).toBeNull();
  });
});
