import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../../entrypoints/popup/judge-page.ts';

const PAGE = 'https://a.example/';
const html = { contentType: 'text/html', hasGate: false, canDraw: true };

describe('what a page is to the popup', () => {
  it('is a page where the gate is, whatever the browser asks of the reader', () => {
    expect(judgePage(PAGE, { ...html, hasGate: true }, false)).toEqual({ kind: 'page', canDraw: true });
  });

  it('is asleep without the gate: by the reader’s choice, else since before the install', () => {
    expect(judgePage(PAGE, html, false)).toEqual({ kind: 'asleep', why: 'runs-on-click' });
    expect(judgePage(PAGE, html, true)).toEqual({ kind: 'asleep', why: 'open-before-install' });
  });

  it('cannot be read where it answers nothing, with the reason where the address tells it', () => {
    expect(judgePage('', null, false)).toEqual({ kind: 'unreadable', limit: null });
    expect(judgePage('chrome://version/', null, true)).toEqual({ kind: 'unreadable', limit: 'internal' });
  });

  it('cannot be read where it answers and has no text of its own', () => {
    expect(judgePage(PAGE, { ...html, contentType: 'application/pdf' }, true)).toEqual({
      kind: 'unreadable',
      limit: 'pdf',
    });
    expect(judgePage('https://docs.google.com/document/d/1', { ...html, hasGate: true }, true)).toEqual({
      kind: 'unreadable',
      limit: 'canvas',
    });
  });
});
