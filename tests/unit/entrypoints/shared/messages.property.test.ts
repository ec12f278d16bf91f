import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostOf } from '../../../../entrypoints/shared/host.ts';
import { parseBackgroundRequest } from '../../../../entrypoints/shared/messages.ts';
import { anyText, FUZZ_TIMEOUT_MS, fuzz } from '../../fuzz.ts';

const message = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withSparseArray: true }),
  fc.record(
    {
      name: fc.oneof(
        fc.constantFrom('open-cards', 'open-topic', 'mute-topic', 'switch-site', 'topics-changed'),
        fc.anything(),
      ),
      muted: fc.oneof(fc.boolean(), fc.anything()),
      on: fc.oneof(fc.boolean(), fc.anything()),
      topicId: fc.oneof(fc.stringMatching(/^[a-z0-9-]{0,90}$/u), anyText, fc.anything()),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

it('fuzz: of any message only what is on the list is taken', { timeout: FUZZ_TIMEOUT_MS }, () => {
  const holds = (input: unknown) => {
    const request = parseBackgroundRequest(input);
    if (request === null) return;
    expect(request).toEqual(input);
    if ('topicId' in request) expect(request.topicId).toMatch(/^[a-z0-9-]{1,80}$/u);
    const given = request as Record<string, unknown>;
    for (const each of ['muted', 'on']) if (each in given) expect(typeof given[each]).toBe('boolean');
    expect(Object.keys(given).filter((key) => !['name', 'topicId', 'muted', 'on'].includes(key))).toEqual([]);
  };
  fuzz('messages', message, holds, [{ name: 'open-topic', topicId: 'a\n' }]);
});

it('fuzz: every address has a host or none', { timeout: FUZZ_TIMEOUT_MS }, () => {
  fuzz('hosts', fc.oneof(anyText, fc.webUrl()), (address) => expect(hostOf(address)).not.toMatch(/[/?#\s]/u), []);
});
