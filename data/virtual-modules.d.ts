/** What `knowledge-plugin.ts` puts in the bundle. */
declare module 'virtual:knowledge' {
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
  const source: string;
  export default source;
}
