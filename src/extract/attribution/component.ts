import type { Component } from '../../pipeline/component.js';
import { readAttributionLexicons } from './lexicons.js';
import { findStatements } from './statements.js';

/** Finds who is reported to have said what: quotations and reported speech with speaker, cue and form. */
export function statementsComponent(
  lexicons = readAttributionLexicons(),
): Component<'parsed' | 'sentences' | 'chains', 'statements'> {
  return {
    name: 'attribution',
    summary: 'direct, mixed and indirect quotations with speaker, cue and relaying agency',
    requires: ['parsed', 'sentences', 'chains'],
    assigns: ['statements'],
    annotate: (docs) => docs.map((doc) => ({ statements: findStatements(doc, lexicons) })),
  };
}
