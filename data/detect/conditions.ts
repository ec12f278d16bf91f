import { formKey, spellings } from '../forms.ts';
import type { FormCondition } from '../types.ts';
import { expressionOf } from './surroundings.ts';

export interface Condition {
  /** Each all patterns in one: an expression is compiled when it is first used, and few are. */
  notAfter: RegExp | null;
  notBefore: RegExp | null;
  onlyWith: RegExp | null;
  notWith: RegExp | null;
  notNear: RegExp | null;
  clauseWith: RegExp | null;
  companyWith: RegExp | null;
  ofKetamine: boolean;
  inCompany: 'block' | 'around' | null;
  because: string;
}

/** Conditions by a form's key, each made when its form is first met: most pages hold few of them. */
export function lazyConditions(written: readonly FormCondition[]): (key: string) => readonly Condition[] {
  const byKey = new Map<string, FormCondition[]>();
  for (const condition of written) {
    for (const key of condition.forms.flatMap(spellings).map(formKey)) {
      byKey.set(key, [...(byKey.get(key) ?? []), condition]);
    }
  }
  const made = new Map<FormCondition, Condition>();
  const conditionFor = (each: FormCondition) => {
    const condition = made.get(each) ?? compileCondition(each);
    made.set(each, condition);
    return condition;
  };
  const none: readonly Condition[] = [];
  return (key) => byKey.get(key)?.map(conditionFor) ?? none;
}

function compileCondition(written: FormCondition): Condition {
  const pattern = (texts: readonly string[] | undefined, wrap: (text: string) => string) =>
    texts && texts.length > 0 ? expressionOf(texts.map(wrap).join('|')) : null;
  return {
    notAfter: pattern(written.notAfter, (text) => `(?:${text})$`),
    notBefore: pattern(written.notBefore, (text) => `^(?:${text})`),
    onlyWith: pattern(written.onlyWith, (text) => text),
    notWith: pattern(written.notWith, (text) => text),
    notNear: pattern(written.notNear, (text) => text),
    clauseWith: pattern(written.clauseWith, (text) => text),
    companyWith: pattern(written.companyWith, (text) => text),
    ofKetamine: written.ofKetamine ?? false,
    inCompany: written.inCompany ?? null,
    because: written.because,
  };
}
