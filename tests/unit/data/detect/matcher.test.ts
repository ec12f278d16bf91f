import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../../../data/detect/compile-matcher.ts';
import { addressesIn } from '../../../../data/detect/matcher.ts';
import { termsOf } from './finder.ts';

describe('whole words', () => {
  it.each([
    ['ketamine-induced', ['ketamine → ketamine']],
    ['6-hydroxynorketamine', ['hydroxynorketamine → norketamine']],
    ['deschloroketamine', []],
    ['ketamines', ['ketamines → ketamine']],
    ['ketamine2', []],
    ['_ketamine_', []],
    ['naïveketamine', []],
    ['ketamine’s', ['ketamine → ketamine']],
  ])('%s', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });
});

describe('spelling', () => {
  it.each([
    ['KETAMINE INFUSIONS', ['KETAMINE INFUSIONS → ketamine-infusion']],
    [
      'N\u2011methyl\u2011D\u2011aspartate receptors',
      ['N\u2011methyl\u2011D\u2011aspartate receptors → nmda-receptor'],
    ],
    ['treatment\u00adresistant depression', ['treatment\u00adresistant depression → treatment-resistant-depression']],
    ['keta\u00admine', ['keta\u00admine → ketamine']],
    ['ｋｅｔａｍｉｎｅ', ['ｋｅｔａｍｉｎｅ → ketamine']],
    ['ke\u0301tamine', ['ke\u0301tamine → ketamine']],
    ['ketamine - infusion', ['ketamine - infusion → ketamine-infusion']],
    ['half-lives of ketamine', ['half-lives → duration-and-metabolism', 'ketamine → ketamine']],
  ])('%s', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });
});

describe('acronyms', () => {
  it('count only as written, with a plural s', () => {
    expect(termsOf('ketamine and PTSD, SSRIs, BDNF')).toContain('SSRIs → serotonin');
    expect(termsOf('ketamine and ptsd, ssris')).toEqual(['ketamine → ketamine']);
    expect(termsOf('ketamine in the NAc, and the supplement NAC')).toEqual([
      'ketamine → ketamine',
      'NAC → n-acetylcysteine',
    ]);
  });
});

describe('the halves of ketamine', () => {
  it.each([
    ['(S)-ketamine', ['(S)-ketamine → esketamine']],
    ['S-ketamine', ['S-ketamine → esketamine']],
    ['(R,S)-ketamine', ['ketamine → ketamine']],
    ['(R)-ketamine', ['(R)-ketamine → arketamine']],
    ["the patient's ketamine", ['ketamine → ketamine']],
    ['the patient’s ketamine', ['ketamine → ketamine']],
    ["the PATIENT'S KETAMINE", ['KETAMINE → ketamine']],
  ])('%s', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });
});

describe('where forms overlap', () => {
  it('the longest wins, then the leftmost, and a shorter one beside it still counts', () => {
    expect(termsOf('intravenous ketamine infusion')).toEqual([
      'intravenous ketamine → ketamine-infusion',
      'infusion → ketamine-infusion',
    ]);
    expect(termsOf('IV ketamine infusions')).toEqual(['ketamine infusions → ketamine-infusion']);
    expect(termsOf('ketamine treatment-resistant depression')).toEqual([
      'ketamine → ketamine',
      'treatment-resistant depression → treatment-resistant-depression',
    ]);
  });
});

describe('addresses', () => {
  it.each([
    'https://example.org/ketamine',
    'www.ketamine.com',
    'ketamine@clinic.org',
    'ketamine-clinic.co.uk/help',
    'see ketamine.pdf',
  ])('%s holds no term', (text) => {
    expect(termsOf(text)).toEqual([]);
  });

  it.each(['@', '/', '-', '.'])('read a run of terms with %s between once, not once for each', (between) => {
    // Read again for each of its terms, one of these alone takes minutes, and far longer than a test may.
    expect(termsOf(`ketamine${between}`.repeat(20_000)).length).toBeGreaterThan(0);
  });

  it('do not swallow their sentence', () => {
    expect(termsOf('Ketamine. See (www.example.org), ketamine/midazolam; “ketamine”')).toHaveLength(3);
    expect(addressesIn('ketamine.It works')(0, 8)).toBe(false);
  });
});

describe('compiling', () => {
  it('refuses a form that two topics claim, and names both', () => {
    const topics = [
      { id: 'one', forms: { core: ['ket'] } },
      { id: 'two', forms: { context: ['Ket'] } },
    ];
    expect(() => compileMatcher(topics)).toThrow('“Ket” is a form of both “one” and “two”');
  });
});
