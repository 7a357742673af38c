import type { EventMention } from '../../model/event.js';
import type { Doc } from '../../model/layers.js';

/** Which entity a chain of an article became; undefined where it became none. */
export type EntityOf = (article: string, chain: string) => string | undefined;

/** One telling of an event, its arguments as entities. */
export interface Telling {
  readonly article: string;
  readonly doc: Doc;
  readonly mention: EventMention;
  readonly actors: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

/** All tellings of all articles, in order of article id and text. */
export function tellingsOf(docs: readonly Doc[], entityOf: EntityOf): readonly Telling[] {
  return [...docs]
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .flatMap((doc) =>
      doc.events.map((mention) => {
        const article = doc.article.id;
        const of = (...roles: readonly string[]): ReadonlySet<string> =>
          new Set(
            mention.arguments
              .filter(({ role }) => roles.includes(role))
              .map(({ chain }) => entityOf(article, chain))
              .filter((id) => id !== undefined),
          );
        return {
          article,
          doc,
          mention,
          actors: of('actor', 'participant'),
          targets: of('target'),
          places: of('place'),
          objects: new Set(mention.objects),
        };
      }),
    );
}
