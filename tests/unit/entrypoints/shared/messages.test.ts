import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../../entrypoints/shared/host.ts';
import { parseBackgroundRequest } from '../../../../entrypoints/shared/messages.ts';

describe('messages to the background', () => {
  it('are the ones on the list', () => {
    expect(parseBackgroundRequest({ name: 'open-cards' })).toEqual({ name: 'open-cards' });
    expect(parseBackgroundRequest({ name: 'open-topic', topicId: 'bdnf' })).toEqual({
      name: 'open-topic',
      topicId: 'bdnf',
    });
  });

  it.each([
    undefined,
    null,
    'open-cards',
    {},
    { name: 'close' },
    { name: 'open-topic' },
    { name: 'open-topic', topicId: '../x' },
    { name: 'open-cards', more: 1 },
    { name: 'mute-topic', topicId: 'bdnf' },
    { name: 'switch-site', on: 'yes' },
    { name: 'switch-site', on: true, host: 'elsewhere.example' },
    { name: 'show-in-panel', windowId: 1, route: 'https://clinic.example/' },
    { name: 'show-in-panel', windowId: '1', route: '#/' },
    { name: 'take-panel-route' },
  ])('and nothing else: %j', (message) => {
    expect(parseBackgroundRequest(message)).toBeNull();
  });
});

describe('the host of an address', () => {
  it.each([
    ['https://clinic.example/a?b', 'clinic.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['file:///home/a.html', 'file'],
    ['about:blank', ''],
    ['', ''],
  ])('%s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
