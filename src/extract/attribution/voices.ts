import type { StatementMention } from '../../model/statement.js';
import type { ChainIndex } from '../chain-index.js';
import type { Draft, Material } from './draft.js';
import { isVoice } from './lexicons.js';
import { partOf } from './speaker.js';
import { subjectOfSentence } from './speaker-before.js';

const DEFINITE = /^(?:(?:one|another|some|two|three|all|both) of )?(?:the|that|this|these|those)\s/i;
const AGE = /^the \d{1,3}[- ]year[- ]old$/i;

/**
 * Speakers of one document, as its statements come in text order: "the official said", after "an official of the harbour board said",
 * speaks for the same; "the statement added", after "said in a statement", is of the same; "the 27-year-old" is who the sentence before
 * is about.
 */
export class Voices {
  /** Noun to chain id. */
  private readonly known = new Map<string, string>();
  /** Whose text spoke last, and in which sentence. */
  private text: { readonly chain: string; readonly sentence: number } | null = null;
  private readonly material: Material;
  private readonly chains: ChainIndex;

  constructor(material: Material, chains: ChainIndex) {
    this.material = material;
    this.chains = chains;
  }

  /** The statement, with the speaker that those before it tell. */
  resolve(draft: Draft, statement: StatementMention): StatementMention {
    const { tree, lexicons } = this.material;
    if (draft.speaker === null) return statement;
    const { lemma } = tree.token(partOf(tree, draft.speaker) ?? draft.speaker);
    const kind = lexicons.nouns.get(lemma);
    if (statement.speaker !== null) {
      if (isVoice(kind)) this.known.set(lemma, statement.speaker);
      if (kind === 'document') this.text = { chain: statement.speaker, sentence: draft.sentence };
      this.remember(draft, statement.speaker);
      return statement;
    }
    const text = statement.speakerText ?? '';
    if (/^it$/i.test(text)) return this.byText(draft, statement);
    if (AGE.test(text)) return this.byAge(draft, statement);
    const known = isVoice(kind) || kind === 'document' ? this.known.get(lemma) : undefined;
    if (known === undefined || !DEFINITE.test(text)) return statement;
    if (kind === 'document') this.text = { chain: known, sentence: draft.sentence };
    return { ...statement, speaker: known };
  }

  /** "said in a statement": the text is the speaker's. */
  private remember({ cue }: Draft, speaker: string): void {
    const { tree, lexicons } = this.material;
    if (cue === null) return;
    for (const token of tree.childrenBy(cue[0], 'obl')) {
      const { lemma } = tree.token(token);
      const own = /^(?:in|through|via)$/.test(tree.caseOf(token)) && lexicons.nouns.get(lemma) === 'document';
      if (own && tree.childBy(token, 'det') !== null) this.known.set(lemma, speaker);
    }
  }

  /** "It added", behind a sentence in which somebody's text says something. */
  private byText({ sentence }: Draft, statement: StatementMention): StatementMention {
    return this.text !== null && this.text.sentence === sentence - 1
      ? { ...statement, speaker: this.text.chain }
      : statement;
  }

  private byAge({ sentence }: Draft, statement: StatementMention): StatementMention {
    const { tree } = this.material;
    for (const index of [sentence - 1, sentence - 2]) {
      const bounds = tree.sentences[index];
      const subject =
        bounds === undefined ? null : subjectOfSentence(this.material, bounds.first, bounds.last);
      const chain =
        subject === null ? undefined : (this.chains.atHead(subject) ?? this.chains.covers(subject))?.chain;
      if (chain?.type === 'person') return { ...statement, speaker: chain.id };
    }
    return statement;
  }
}
