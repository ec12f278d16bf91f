import { describe, expect, it } from 'vitest';
import { explainText } from '../../../../data/detect/find-in-text.ts';
import { judgePage } from '../../../../data/detect/page-context.ts';
import { realFinder, termsOf } from './finder.ts';

describe('the page decides', () => {
  it('core and clear forms count anywhere, context forms only beside a core form', () => {
    expect(termsOf('The hippocampus, anxiety and PTSD.')).toEqual(['PTSD → ptsd']);
    expect(termsOf('Ketamine, the hippocampus, anxiety and PTSD.')).toHaveLength(4);
  });

  it('is about ketamine by its title or by how often it says the word', () => {
    const text = { core: 1, length: 5000, isOfHealth: true };
    expect(judgePage({ ...text, inTitle: true })).toBe('about');
    expect(judgePage({ ...text, inTitle: false })).toBe('passing');
    expect(judgePage({ ...text, core: 12, inTitle: false })).toBe('about');
    expect(judgePage({ ...text, core: 4, length: 500_000, inTitle: false })).toBe('passing');
    expect(judgePage({ ...text, core: 0, inTitle: false })).toBe('none');
  });

  it('separates blocks at line feeds, but not inside a wrapped sentence', () => {
    expect(termsOf('Ketamine\nInfusion')).not.toContain('Ketamine\nInfusion → ketamine-infusion');
    expect(termsOf('they gave ketamine\ninfusions')).toEqual(['ketamine\ninfusions → ketamine-infusion']);
  });
});

describe('other senses', () => {
  it.each([
    ['ketamine and the Great Depression', 'depression'],
    ['ketamine beside respiratory depression', 'depression'],
    ['ketamine, and a bowl of Special K cereal', 'special k'],
    ['ketamine acts with a dose dependence', 'dependence'],
    ['ketamine shortens REM sleep', 'rem'],
  ])('%s', (text, form) => {
    expect(termsOf(text).map((term) => term.toLowerCase().split(' → ')[0])).not.toContain(form);
  });
});

describe('a word that must be ketamine’s own', () => {
  it.each([
    ['Ketamine was given after a propofol infusion.', []],
    ['The infusion of ketamine followed propofol.', ['infusion → ketamine-infusion']],
    ['The half-life of methadone is long. Ketamine is different.', []],
    ['Ketamine and its metabolites.', ['metabolites → norketamine']],
    ['Dextromethorphan and its metabolite; ketamine too.', []],
  ])('%s', (text, expected) => {
    const owned = /→ (ketamine-infusion|norketamine|duration-and-metabolism)$/;
    expect(termsOf(text).filter((term) => owned.test(term))).toEqual(expected);
  });

  it('with no drug named around it is ketamine’s, unless the page names others and ketamine only in passing', () => {
    const lines = (before: string) =>
      `Ketamine here.\n${before}\nA page of other words.\nAnd some more.\nThe patient’s infusion takes an hour.`;
    expect(termsOf(lines('A garden.'))).toContain('infusion → ketamine-infusion');
    expect(termsOf(lines('Propofol there.'))).not.toContain('infusion → ketamine-infusion');
    expect(termsOf(lines('Propofol there.'), 'A ketamine clinic')).toContain('infusion → ketamine-infusion');
  });

  it('is the drug’s that was named last before it, or else the first after', () => {
    const page = (lines: string) => `Ketamine, propofol.\n${'The garden club met again.\n'.repeat(40)}${lines}`;
    const owned = (lines: string) => termsOf(page(lines)).filter((term) => term.endsWith('→ ketamine-infusion')).length;
    expect(owned('Propofol.\nGiven as an infusion.\nKetamine.')).toBe(0);
    expect(owned('Ketamine.\nGiven as an infusion.\nPropofol.')).toBe(1);
    expect(owned('Ketamine.\nPropofol.\nGiven as an infusion.')).toBe(0);
    expect(owned('Given as an infusion.\nKetamine.\nPropofol.')).toBe(1);
    expect(owned('Given as an infusion.\nPropofol.\nKetamine.')).toBe(0);
  });

  it('is ketamine’s on a page about it where that is named before it, whatever it is compared with', () => {
    const infusions = (lines: string) =>
      termsOf(lines, 'A ketamine clinic').filter((term) => term.startsWith('infusion →'));
    expect(infusions('Ketamine was compared with propofol.\nEach infusion was short.')).toHaveLength(1);
    expect(infusions('Propofol is another drug.\nEach infusion was short.\nKetamine is ours.')).toHaveLength(0);
  });
});

describe('a page that names ketamine in passing', () => {
  const page = (line: string) =>
    `The garden club met.\n\n${line}\n\nTea was served.\n\nIt rained.\n\nThe raffle was won by a hat.\n\nA vet spoke on ketamine.`;

  it.each(['The rose “Amnesia” has settled.', 'Clay lost its plasticity.', 'An overdose of pink.'])(
    'has no term in “%s”',
    (line) => {
      expect(termsOf(page(line))).toEqual(['ketamine → ketamine']);
    },
  );

  it('has those that stand where it speaks of health', () => {
    expect(termsOf(page('Her doctor spoke of amnesia and anxiety.'))).toHaveLength(3);
  });
});

describe('why', () => {
  const { mentions, rejected } = explainText(
    realFinder,
    'The hippocampus and PTSD. Ketamine, not a propofol infusion; respiratory depression.',
  );

  it('each mention counts', () => {
    expect(mentions.map(({ topic, why }) => `${topic}: ${why}`)).toContain('ptsd: has one meaning wherever it stands');
    expect(mentions.every(({ why }) => why.length > 5)).toBe(true);
  });

  it('each other form does not', () => {
    expect(rejected.map(({ topic, why }) => `${topic}: ${why}`)).toEqual([
      "ketamine-infusion: another drug's infusion, or one of vitamins, tea or cash",
      'depression: part of “respiratory depression”',
    ]);
  });
});
