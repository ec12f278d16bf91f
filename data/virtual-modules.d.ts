/** What `knowledge-plugin.ts` puts in the bundle. */
declare module 'virtual:knowledge' {
  const knowledge: import('./knowledge.ts').PackedKnowledge;
  export default knowledge;
}

/** The same without what only the popup shows. */
declare module 'virtual:card-knowledge' {
  const knowledge: import('./knowledge.ts').PackedKnowledge;
  export default knowledge;
}

declare module 'virtual:matcher' {
  const compiled: {
    matcher: import('./detect/matcher.ts').CompiledMatcher;
    senses: import('./types.ts').Senses;
  };
  export default compiled;
}

declare module 'virtual:gate-expression' {
  const gate: {
    /** Of the one expression (flag `i`), with a `~` for each `between`. */
    source: string;
    /** Source of what may stand between two words. */
    between: string;
    /** Lower-case words joined by `+`, with a `~` for each `between`; where no such set stands whole there is no form. */
    needles: string[];
  };
  export default gate;
}

declare module 'virtual:topic-names' {
  /** JSON of topics without their facts. */
  const topics: string;
  export default topics;
}
