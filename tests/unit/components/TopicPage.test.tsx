// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HelpNumbers } from '../../../components/HelpNumbers.tsx';
import { TopicActions } from '../../../components/TopicActions.tsx';
import { TopicPage } from '../../../components/TopicPage.tsx';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { createKnowledge } from '../../../data/knowledge.ts';
import type { Topic } from '../../../data/types.ts';

const knowledge = createKnowledge(compileKnowledge(KNOWLEDGE_FOLDER));
function topicOf(id: string): Topic {
  const topic = knowledge.topicById(id);
  if (!topic) throw new Error(`no topic ${id}`);
  return topic;
}

describe('the page of a topic', () => {
  afterEach(cleanup);
  const show = (id: string) =>
    render(
      <TopicPage
        topic={topicOf(id)}
        knowledge={knowledge}
        wording="plain"
        region={{ shown: 'us', summary: (near) => <HelpNumbers lines={near} /> }}
        onWording={vi.fn()}
      />,
    );

  it('says what each word for evidence means', () => {
    show('bdnf');
    const key = screen.getByText('What the words for evidence mean').closest('details');
    expect(key?.querySelectorAll('dt').length).toBe(5);
    expect(within(key as HTMLElement).getByText(/both sides stand beside each other/u)).toBeTruthy();
  });

  it('maps its neighbors by shelf, its own shelf first', () => {
    show('esketamine');
    const map = screen.getByRole('region', { name: 'Related topics' });
    const branches = [...map.querySelectorAll('.branch')].map((branch) => branch.textContent);
    expect(branches[0]).toBe('Substances');
    expect(new Set(branches).size).toBe(branches.length);
    expect(within(map).getAllByRole('link').length).toBe(topicOf('esketamine').related.length);
  });

  it('says at once whom to call where somebody may be needed to talk to', () => {
    show('suicidal-ideation');
    const help = screen.getByRole('region', { name: 'Help lines' });
    expect(within(help).getByText('988 Suicide & Crisis Lifeline').closest('details')).toBeNull();
  });

  it('says elsewhere the numbers alone, and the rest on demand', () => {
    show('bladder-damage');
    const help = screen.getByRole('region', { name: 'Help lines' });
    const folded = help.querySelector('details') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    expect(within(folded).getByText('Where to get help').closest('summary')?.textContent).toMatch(
      /^Where to get help Emergency 911Drug use 1-800/u,
    );
  });

  it('leads to the pictures it has a part in', () => {
    show('bdnf');
    expect(screen.getByRole('link', { name: 'How it may lift mood, step by step' }).getAttribute('href')).toBe(
      '#/pictures/pathway',
    );
  });
});

describe('taking a topic along', () => {
  afterEach(cleanup);

  it.each([
    ['Copy search shortcut', /^facts bdnf$/u],
    ['Copy as Markdown', /^## BDNF\n/u],
    ['Copy', /^BDNF\n/u],
  ])('%s', async (name, expected) => {
    const copy = vi.fn(async (_text: string) => true);
    render(<TopicActions topic={topicOf('bdnf')} knowledge={knowledge} copy={copy} lookUp />);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(copy.mock.calls[0]?.[0]).toMatch(expected);
  });

  it('says so when copying fails, and offers paper and a search shortcut only where there are some', async () => {
    render(<TopicActions topic={topicOf('bdnf')} knowledge={knowledge} copy={async () => false} lookUp={false} />);
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy search shortcut' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copying failed' })).toBeTruthy();
  });
});
