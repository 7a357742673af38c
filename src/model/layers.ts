import type { Article } from './article.js';
import type { Block, Credit } from './block.js';
import type { Chain, NominalChain } from './chain.js';
import type { EventLinkMention, EventMention } from './event.js';
import type { NameSpan } from './name.js';
import type { RelationMention } from './relation.js';
import type { StatementMention } from './statement.js';
import type { TimeExpression } from './time.js';
import type { ParsedToken, Sentence, Token } from './token.js';

/** The one list of annotation layers: what a component may read and give. */
export interface Layers {
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly parsed: readonly ParsedToken[];
  readonly names: readonly NameSpan[];
  readonly times: readonly TimeExpression[];
  readonly chains: readonly Chain[];
  readonly nominals: readonly NominalChain[];
  readonly statements: readonly StatementMention[];
  readonly relations: readonly RelationMention[];
  readonly events: readonly EventMention[];
  readonly eventLinks: readonly EventLinkMention[];
}

export type LayerName = keyof Layers;

/** An article with some layers: what a component that requires `R` gets to see. */
export type DocView<R extends LayerName> = { readonly article: Article } & Pick<Layers, R>;

/** An article with all layers. */
export type Doc = DocView<LayerName>;
