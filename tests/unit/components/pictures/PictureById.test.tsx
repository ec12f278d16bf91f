// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PictureById } from '../../../../components/pictures/PictureById.tsx';
import { KNOWLEDGE_FOLDER } from '../../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../../data/compile-knowledge.ts';
import { createKnowledge } from '../../../../data/knowledge.ts';
import { PICTURE_IDS, picturesWith } from '../../../../data/pictures.ts';

const knowledge = createKnowledge(compileKnowledge(KNOWLEDGE_FOLDER));

/** Whether a route leads to a topic that exists, and to a fact in it where it names one. */
function leads(href: string): boolean {
  const [, , topicId = '', gist] = href.split('/');
  const topic = knowledge.topicById(topicId);
  return topic !== undefined && (gist === undefined || topic.facts.some(({ id }) => id === `${topicId}/${gist}`));
}

describe('pictures', () => {
  afterEach(cleanup);

  it.each(PICTURE_IDS)('%s: a title, a description, parts that lead somewhere, and the same as a table', (id) => {
    render(<PictureById id={id} knowledge={knowledge} />);
    const drawing = screen.getByRole('figure').querySelector('svg[role=group]');
    expect(drawing?.querySelector('desc')?.textContent).toMatch(/link|dot/u);
    const title = screen.getByRole('heading', { level: 2 });
    expect(drawing?.getAttribute('aria-labelledby')).toBe(title.id);
    const links = [...(drawing?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !leads(href))).toEqual([]);
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows.length - 1).toBe(links.length);
  });

  it('say what was seen in people and what in animals', () => {
    render(<PictureById id="pathway" knowledge={knowledge} />);
    const steps = [...document.querySelectorAll('.step')].map((step) => step.textContent ?? '');
    expect(steps.filter((step) => step.includes('signs of it in people')).length).toBe(2);
    expect(steps.filter((step) => step.includes('seen in animals')).length).toBe(5);
  });

  it('begin with the uses that are best supported', () => {
    render(<PictureById id="evidence" knowledge={knowledge} />);
    const heads = [...document.querySelectorAll('.band .head')].map((head) => head.textContent);
    expect(heads).toEqual(['Evidence: Strong', 'Evidence: Moderate', 'Evidence: Limited', 'Evidence: Contested']);
  });

  it('are offered by the topics that have a part in them', () => {
    const { pictures } = knowledge;
    if (!pictures) throw new Error('no pictures');
    expect(picturesWith('bdnf', pictures)).toEqual(['pathway']);
    expect(picturesWith('memory-loss', pictures)).toEqual(['memory']);
    expect(picturesWith('journaling', pictures)).toEqual([]);
  });
});
