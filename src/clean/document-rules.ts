import { countWords, endsSentence, isProse } from '../resources/furniture/label-lines.js';
import type { DocumentRule, DocumentTest, Furniture } from '../resources/furniture/rule.js';
import { comparable, type Draft, decide, overlap, similarity } from './draft.js';

type Check = (drafts: readonly Draft[], rule: DocumentRule, headline: Draft | null) => void;

/** Fewer words say too little to be compared. */
const MIN_COMPARED_WORDS = 4;
/** What may stand behind a repeated headline: a bar and the outlet. */
const OUTLET_SUFFIX = / [|–—-] [^|–—]{2,40}$/;
/** Lines that open lists are no links: "The victims were:". */
const OPENS_LIST = /:["”’]?$/;
/** "The Old Quay (1952)", "Juma Otieno, 34": entries of a list that the article gives. */
const LIST_ENTRY = /(?:\)|\d)$/;
const BULLET = /^(?:[-*•–—>]|\d{1,3}[.)])\s/;

const CHECKS: Readonly<Record<DocumentTest, Check>> = {
  'before-headline': beforeHeadline,
  'repeats-headline': repeatsHeadline,
  'repeats-paragraph': repeatsParagraph,
  'repeats-caption': repeatsCaption,
  'after-tail': afterTail,
  'link-list': linkList,
  'capitals-link': capitalsLink,
};

/**
 * Decides undecided drafts by looking at the whole article.
 * @param headline the draft that is the headline, if the article prints one
 */
export function applyDocumentRules(
  drafts: readonly Draft[],
  furniture: Furniture,
  headline: Draft | null,
): void {
  for (const rule of furniture.documents.values()) CHECKS[rule.test](drafts, rule, headline);
}

function threshold(rule: DocumentRule, name: string): number {
  const value = rule.thresholds[name];
  if (value === undefined) throw new Error(`rule ${rule.id} lacks the threshold "${name}"`);
  return value;
}

function beforeHeadline(drafts: readonly Draft[], rule: DocumentRule, headline: Draft | null): void {
  if (headline === null) return;
  for (const draft of drafts.slice(0, Math.max(0, drafts.indexOf(headline)))) {
    const short = countWords(draft.text) <= threshold(rule, 'words') && !endsSentence(draft.text);
    if (draft.kind === null && short) decide(draft, rule.kind, rule.id);
  }
}

function repeatsHeadline(drafts: readonly Draft[], rule: DocumentRule, headline: Draft | null): void {
  if (headline === null) return;
  const title = comparable(headline.text);
  if (title.length < 2) return;
  for (const draft of drafts) {
    if (draft === headline || draft.kind !== null) continue;
    const bare = comparable(draft.text.replace(OUTLET_SUFFIX, ''));
    const same = bare.join(' ') === title.join(' ');
    const alike =
      title.length >= MIN_COMPARED_WORDS &&
      !endsSentence(draft.text) &&
      similarity(bare, title) >= threshold(rule, 'similarity');
    if (same || alike) decide(draft, rule.kind, rule.id);
  }
}

function repeatsParagraph(drafts: readonly Draft[], rule: DocumentRule): void {
  const seen = new Set<string>();
  const keys = drafts.map((draft) => comparable(draft.text).join(' '));
  const long = drafts.flatMap((draft, index) =>
    draft.kind === null && isProse(draft.text) ? [{ index, key: keys[index] ?? '' }] : [],
  );
  drafts.forEach((draft, index) => {
    const key = keys[index] ?? '';
    if (draft.kind !== null || key === '') return;
    const words = key.split(' ').length;
    const enough = words >= threshold(rule, 'words');
    const isQuoted = (): boolean =>
      long.some((other) => other.index !== index && other.key.length > key.length && other.key.includes(key));
    const title = words >= 2 && !endsSentence(draft.text) && !BULLET.test(draft.text);
    if ((seen.has(key) && (enough || title)) || (enough && isQuoted())) decide(draft, rule.kind, rule.id);
    seen.add(key);
  });
}

function repeatsCaption(drafts: readonly Draft[], rule: DocumentRule): void {
  const captions = drafts.map((draft) => (draft.kind === 'caption' ? comparable(draft.text) : null));
  drafts.forEach((draft, index) => {
    if (draft.kind !== null) return;
    const words = comparable(draft.text);
    if (words.length < MIN_COMPARED_WORDS + 1) return;
    const near = [captions[index - 1], captions[index + 1]];
    const alike = near.some(
      (other) =>
        other !== null &&
        other !== undefined &&
        other.length > MIN_COMPARED_WORDS &&
        overlap(words, other) >= threshold(rule, 'similarity') &&
        similarity(words, other) >= threshold(rule, 'similarity') / 2,
    );
    if (alike) decide(draft, rule.kind, rule.id);
  });
}

/** Index behind the last undecided paragraph of prose. */
function bodyEnd(drafts: readonly Draft[]): number {
  return drafts.findLastIndex((draft) => draft.kind === null && isProse(draft.text)) + 1;
}

function afterTail(drafts: readonly Draft[], rule: DocumentRule): void {
  const end = bodyEnd(drafts);
  if (end === 0) return;
  let behind = false;
  for (const draft of drafts.slice(end)) {
    if (draft.kind === 'copyright' || draft.kind === 'prompt' || draft.kind === 'navigation') behind = true;
    const short = countWords(draft.text) <= threshold(rule, 'words') && !endsSentence(draft.text);
    if (behind && draft.kind === null && short) decide(draft, rule.kind, rule.id);
  }
}

function linkList(drafts: readonly Draft[], rule: DocumentRule): void {
  const end = bodyEnd(drafts);
  for (let index = 0; index < drafts.length; index++) {
    const before = drafts[index - 1];
    // A label with a title behind its colon is a link itself; a bare one has its links below.
    const labelled = before?.rule === 'navigation/related-label' && !/[:|].*\p{L}/u.test(before.text);
    let stop = index;
    while (isLink(drafts[stop], rule)) stop += 1;
    if (stop === index) continue;
    const listed =
      end > 0 &&
      index >= end &&
      stop - index >= threshold(rule, 'lines') &&
      !OPENS_LIST.test(before?.text ?? '');
    if (labelled || listed) {
      for (const draft of drafts.slice(index, stop)) decide(draft, rule.kind, rule.id);
    }
    index = stop;
  }
}

/** Does an undecided line read as the title of another story? A title may be a question. */
function isLink(draft: Draft | undefined, rule: DocumentRule): boolean {
  if (draft === undefined || draft.kind !== null) return false;
  const words = countWords(draft.text);
  const open = !endsSentence(draft.text) || /\?["”’)]*$/.test(draft.text);
  const entry = BULLET.test(draft.text) || LIST_ENTRY.test(draft.text);
  return open && !entry && words >= 3 && words <= threshold(rule, 'words');
}

function capitalsLink(drafts: readonly Draft[], rule: DocumentRule): void {
  const first = drafts.findIndex((draft) => draft.kind === null && isProse(draft.text));
  drafts.forEach((draft, index) => {
    const capitals = !/\p{Ll}/u.test(draft.text) && /\p{Lu}{2}/u.test(draft.text);
    if (draft.kind !== null || !capitals || first < 0 || index <= first) return;
    if (countWords(draft.text) >= threshold(rule, 'words') && !endsSentence(draft.text)) {
      decide(draft, rule.kind, rule.id);
    }
  });
}
