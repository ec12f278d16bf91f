/** A shelf of one topic with one fact, and its source. */
export const SHELF = `shelf: small
title: Small
order: 1
topics:
  - id: one
    title: One
    forms:
      core: [oneword]
    plain: A sentence.
    facts:
      - id: one/first
        plain: A fact.
        clinical: A fact.
        evidence: strong
        sources:
          - id: someone-2020
            finding: 12 people
    related: []
    reviewed: 2026-01-31
`;
export const SOURCES = `sources:
  - id: someone-2020
    name: Someone 2020
    kind: trial
    interest: journal
    title: A title
    authors: Someone A
    year: 2020
    venue: A journal
`;
