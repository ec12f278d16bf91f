import { describe, expect, it } from 'vitest';
import { limitOf, limitOfClosed } from '../../../data/unreadable-pages.ts';

describe('a page that cannot be read', () => {
  it.each([
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://a.example/leaflet.PDF?download=1', 'pdf'],
    ['file:///home/leaflet.pdf', 'pdf'],
    ['about:reader?url=https%3A%2F%2Fa.example', 'reader'],
    ['chrome://settings/', 'internal'],
    ['about:config', 'internal'],
    ['edge://version', 'internal'],
    ['view-source:https://a.example/', 'internal'],
    ['https://docs.google.com/document/d/1/edit', 'canvas'],
  ])('%s is known by its address: %s', (address, limit) => {
    expect(limitOf(address)).toBe(limit);
  });

  it.each([
    'https://a.example/',
    'https://docs.google.com/forms/d/1',
    'about:blank',
    'https://a.example/pdf',
    '',
    '::',
  ])('not %j', (address) => {
    expect(limitOf(address)).toBeNull();
  });

  it('goes by what the document says it is, whatever its name', () => {
    expect(limitOf('https://a.example/leaflet', 'application/pdf')).toBe('pdf');
    expect(limitOf('https://a.example/File:leaflet.pdf', 'text/html')).toBeNull();
  });

  it('of the files on this device is one that had to be allowed', () => {
    expect(limitOfClosed('file:///home/notes.html')).toBe('file');
    expect(limitOfClosed('https://a.example/')).toBeNull();
  });
});
