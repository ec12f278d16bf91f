// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import gate from '../../../entrypoints/gate.ts';

describe('the gate', () => {
  const sendMessage = vi.fn(() => Promise.resolve('opened'));
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const asksFor = (text: string) => {
    document.body.textContent = text;
    gate.main();
    return sendMessage.mock.calls.length > 0;
  };

  beforeEach(() => {
    sendMessage.mockClear();
    vi.stubGlobal('factCardsGate', undefined);
    vi.stubGlobal('chrome', { runtime: { id: 'here', sendMessage }, storage: { local: { onChanged: event } } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['Ketamine'],
    ['soft hyphens: keta\u00admine'],
    ['what has no width: ke\u200bta\u200cmi\u2060ne'],
    ['letters joined to each other: k\u200detamine'],
    ['an accent apart from its letter: ke\u0301tamine'],
    ['full-width letters: \uff4b\uff45\uff54\uff41\uff4d\uff49\uff4e\uff45'],
    ['a K-hole'],
    ['a K\n      hole'],
    ['a K - hole'],
    ['a k\u2009hole'],
    ['a k\u2212hole'],
  ])('opens at %j', (text) => {
    expect(asksFor(text)).toBe(true);
  });

  it.each([['A black hole, the whole of it'], ['so\u00adft hy\u00adphens in the whole te\u0301xt'], ['k, and a hole']])(
    'stays shut at %j',
    (text) => {
      expect(asksFor(text)).toBe(false);
    },
  );
});
