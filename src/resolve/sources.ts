import { initialsOf, isAcronym } from '../annotate/coref/organization-name.js';
import type { Credit } from '../model/block.js';
import type { Doc } from '../model/layers.js';
import type { Evidence, ResolvedArticle, ResolvedEntity } from '../model/resolved.js';
import { nameKey } from '../resources/gazetteer/name-key.js';

export interface ResolvedSources {
  readonly articles: readonly ResolvedArticle[];
  /** The entities given, with outlets, authors and agencies that no text names added, and outlets labelled. */
  readonly entities: readonly ResolvedEntity[];
}

/** Who published, wrote and was relayed: from the article's metadata and credits, joined to the entities of the texts. */
export function resolveSources(docs: readonly Doc[], entities: readonly ResolvedEntity[]): ResolvedSources {
  const table = new SourceTable(entities);
  const articles = docs.map((doc): ResolvedArticle => {
    const { article, blocks, credits } = doc;
    const outlet = article.outlet === null ? null : table.organization(article.outlet.value, 'Outlet');
    const authors = creditsOf(doc, 'author').map((credit) => ({
      entity: table.author(credit.name, article.id),
      evidence: evidenceOf(article.id, credit),
    }));
    const cites = creditsOf(doc, 'agency').map((credit) => ({
      entity: table.organization(credit.name, 'NewsAgency'),
      evidence: evidenceOf(article.id, credit),
    }));
    return { article, blocks, credits, outlet, authors: distinct(authors), cites: distinct(cites) };
  });
  return { articles, entities: table.all() };
}

/** Who took the pictures neither wrote the text nor is a source of it. */
function creditsOf({ credits }: Doc, kind: Credit['kind']): readonly Credit[] {
  return credits.filter((credit) => credit.kind === kind && credit.image !== true);
}

function evidenceOf(article: string, credit: Credit): Evidence {
  return { article, start: credit.start, end: credit.end, rule: `credit.${credit.kind}` };
}

function distinct<T extends { readonly entity: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** Entities by id and by name, with what the sources add. */
class SourceTable {
  private readonly byId = new Map<string, ResolvedEntity>();
  private readonly organizations = new Map<string, string>();
  private readonly people = new Map<string, string>();

  constructor(entities: readonly ResolvedEntity[]) {
    for (const entity of entities) {
      this.byId.set(entity.id, entity);
      const index =
        entity.label === 'Organization' ? this.organizations : entity.label === 'Person' ? this.people : null;
      for (const name of [entity.name, ...entity.aliases]) {
        const key = nameKey(name);
        if (index !== null && !index.has(key)) index.set(key, entity.id);
      }
    }
  }

  all(): readonly ResolvedEntity[] {
    return [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  organization(name: string, label: 'Outlet' | 'NewsAgency'): string {
    const known = this.byId.get(this.organizations.get(nameKey(name)) ?? '') ?? this.byLetters(name);
    if (known === undefined)
      return this.add(this.freeId('org', name), 'Organization', name, [label], this.organizations);
    if (!known.labels.includes(label)) {
      this.byId.set(known.id, { ...known, labels: [...known.labels, label].sort() });
    }
    return known.id;
  }

  /** "told AFP" in a text that Agence France-Presse is credited with: the only body that the texts call by these letters. */
  private byLetters(name: string): ResolvedEntity | undefined {
    for (const letters of initialsOf(name)) {
      const known = letters.length < 3 ? undefined : this.byId.get(this.organizations.get(letters) ?? '');
      if (known !== undefined && isAcronym(known.name)) return known;
    }
    return undefined;
  }

  /** An author is somebody the text of the same article names, or a person of their own: equal names elsewhere prove nothing. */
  author(name: string, article: string): string {
    const key = nameKey(name);
    const known = this.byId.get(this.people.get(key) ?? '');
    const sameArticle = known?.mentions.some((mention) => mention.article === article) === true;
    const onlyAuthor = known !== undefined && known.mentions.length === 0;
    if (known !== undefined && (sameArticle || onlyAuthor)) return known.id;
    return this.add(this.freeId('person', name), 'Person', name, [], this.people);
  }

  private add(
    id: string,
    label: ResolvedEntity['label'],
    name: string,
    labels: readonly string[],
    index: Map<string, string>,
  ): string {
    this.byId.set(id, {
      id,
      label,
      labels,
      name,
      aliases: [],
      metonyms: [],
      mentions: [],
      confidence: 0.9,
      reasons: ['named in a credit'],
    });
    index.set(nameKey(name), id);
    return id;
  }

  private freeId(prefix: string, name: string): string {
    const slug = nameKey(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const plain = `${prefix}:${slug}`;
    if (!this.byId.has(plain)) return plain;
    let id = `${plain}-author`;
    for (let n = 2; this.byId.has(id); n++) id = `${plain}-author-${n}`;
    return id;
  }
}
