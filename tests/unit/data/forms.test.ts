import { describe, expect, it } from 'vitest';
import { formKey, isAcronym, spellings } from '../../../data/forms.ts';

describe('spellings of a form', () => {
  it.each([
    ['ketamine infusion', ['ketamine infusion', 'ketamine infusions']],
    ['half-life', ['half-life', 'half-lives', 'half-lifes'].slice(0, 2)],
    ['memory problems', ['memory problems', 'memory problem']],
    ['SSRI', ['SSRI', 'SSRIs']],
    ['arteriopathy', ['arteriopathy', 'arteriopathies']],
    ['plasticity', ['plasticity', 'plasticities']],
    ['excitotoxicity', ['excitotoxicity', 'excitotoxicities']],
  ])('of “%s”', (form, expected) => {
    expect(spellings(form)).toEqual(expected);
  });

  it('never takes a letter from an acronym or from a word that ends in s by itself', () => {
    expect(spellings('CRPS')).not.toContain('CRP');
    expect(spellings('REMS')).not.toContain('REM');
    expect(spellings('hippocampus')).toEqual(['hippocampus']);
    expect(spellings('psychosis')).toEqual(['psychosis']);
  });
});

describe('the key of a form', () => {
  it('is the same whatever the dash, the space, the quote and the case', () => {
    const keys = [
      'Treatment-Resistant depression',
      'treatment\u2011resistant\u00a0depression',
      'TREATMENT \u2013 RESISTANT\ndepression',
    ];
    expect(new Set(keys.map(formKey))).toEqual(new Set(['treatment resistant depression']));
    expect(formKey('brain’s network')).toBe("brain's network");
  });
});

describe('acronyms', () => {
  it('are words with two capitals or more', () => {
    expect(['NMDA', 'mTOR', 'fMRI', 'SSRIs'].every(isAcronym)).toBe(true);
    expect(['Spravato', 'ketamine', 'S'].some(isAcronym)).toBe(false);
  });
});
