import nlp from 'compromise';
import type { GoldDocument, GoldEntity } from '../../src/annotate/gold-form.js';

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

/** Names by compromise alone (`.people()`, `.places()`, `.organizations()`), for comparison. */
export function compromiseBaseline(document: GoldDocument): GoldDocument {
  const doc = nlp(document.text);
  const entities: GoldEntity[] = [];
  const add = (type: string, found: readonly Found[]) => {
    for (const { offset } of found) {
      const raw = document.text.slice(offset.start, offset.start + offset.length);
      const name = raw.trim();
      const start = offset.start + raw.indexOf(name);
      if (name === '' || start + name.length > document.text.length) continue;
      const mentions = [{ start, end: start + name.length, kind: 'name' as const }];
      entities.push({ id: `e${entities.length}`, type, name, mentions });
    }
  };
  add('person', doc.people().json({ offset: true }) as Found[]);
  add('place', doc.places().json({ offset: true }) as Found[]);
  add('organization', doc.organizations().json({ offset: true }) as Found[]);
  const sentences = (doc.json({ offset: true }) as Found[])
    .map(
      ({ offset }) => [offset.start, Math.min(document.text.length, offset.start + offset.length)] as const,
    )
    .filter(([start, end]) => end > start);
  return { id: document.id, text: document.text, sentences, entities };
}
