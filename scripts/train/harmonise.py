"""Training samples: words with the labels of all heads, gold and silver, in one convention. Also writes them to a cache."""

import json
import pickle
from dataclasses import dataclass

from corpora import CORPORA, read_corpora
from labels import DEPREL, MENTION, NER, UPOS, XPOS
from names import harmonised
from trees import upgrade
from words import gap

IGNORE = -100
COARSE = {"VERB": "VB", "AUX": ("VB", "MD"), "NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ"}
MENTION_OF = {"abstract": "abstract", "object": "object", "substance": "object", "animal": "object", "plant": "object", "VEH": "object"}
XPOS_ID = {tag: i for i, tag in enumerate(XPOS)}
ALL_NER, ALL_MENTION = (1 << len(NER)) - 1, (1 << len(MENTION)) - 1


@dataclass
class Sample:
    """A document as parallel lists over its words. NER and mention labels are bit masks of what may be right."""

    id: str
    corpus: str
    words: list
    gaps: list
    sentences: list
    sentences_known: bool
    upos: list
    xpos: list
    ner: list
    mention: list
    heads: list  # index in the document, -1 root, IGNORE not known
    deprels: list
    gold_tree: bool
    names: list


def ner_masks(count, names, unknown):
    masks = [1] * count
    for start, end, kinds in names:
        for i in range(start, end):
            masks[i] = sum(1 << NER.index(("B-" if i == start else "I-") + kind) for kind in kinds)
    for i in unknown:
        masks[i] = ALL_NER
    return masks


def widen(masks, own):
    """Lets a second model's names be right as well, where they differ."""
    other = ner_masks(len(masks), [(s, e, {kind}) for s, e, kind in own], ())
    return [a if a == b else a | b for a, b in zip(masks, other)]


def mention_masks(doc, heads):
    """The type of the entity whose phrase a word heads. LitBank marks people, places, organizations and vehicles only."""
    if not doc.corpus.startswith(("gum", "litbank")):
        return [ALL_MENTION] * len(doc.words)
    open_types = 0 if doc.corpus.startswith("gum") else sum(1 << MENTION.index(m) for m in ("event", "time", "abstract", "object"))
    masks = [1 | open_types] * len(doc.words)
    for start, end, kind, original in sorted(doc.mentions, key=lambda m: m[0] - m[1]):
        tops = [i for i in range(start, end) if not (isinstance(heads[i], int) and start <= heads[i] < end)]
        label = MENTION_OF.get(original, kind)
        if tops and label in MENTION:
            masks[tops[0]] = 1 << MENTION.index(label)
    return masks


def penn_tags(doc, tags, children):
    """The teacher's tags, where they agree with gold parts of speech; participles by their auxiliaries."""
    out = []
    for i, tag in enumerate(tags):
        upos = doc.upos[i] if doc.upos else None
        if upos in ("VERB", "AUX") and tag in ("VBD", "VBN"):
            kids = children.get(i, [])
            if any(doc.deprels[c] == "aux:pass" for c in kids) or any(doc.deprels[c] == "aux" and doc.lemmas[c] == "have" for c in kids):
                tag = "VBN"
            elif doc.deprels[i] == "root" and not any(doc.deprels[c].startswith("aux") for c in kids) and any(doc.deprels[c] == "nsubj" for c in kids):
                tag = "VBD"
        agrees = upos not in COARSE or tag.startswith(COARSE[upos])
        out.append(XPOS_ID.get(tag, IGNORE) if agrees else IGNORE)
    return out


def sample(doc, spacy_row, ud_row, own=None):
    count = len(doc.words)
    words = [doc.word(i) for i in range(count)]
    names, unknown = harmonised(doc, spacy_row["names"], CORPORA[doc.corpus]["names"])
    ner = ner_masks(count, names, unknown)
    if own:
        ner = widen(ner, own["names"])
    children = {}
    if doc.heads:
        heads, deprels = doc.heads, doc.deprels
        for i, head in enumerate(heads):
            children.setdefault(head, []).append(i)
    else:
        people = [(s, e) for s, e, kinds in names if kinds == {"person"} and e - s > 1]
        heads, deprels = upgrade(words, ud_row["heads"], ud_row["labels"], spacy_row["tags"], people)
    if doc.corpus.startswith(("btc", "wnut")):  # tweets are no sentences: the teacher's trees are of no use
        heads, deprels = [None] * count, ["?"] * count
    return Sample(
        id=doc.id,
        corpus=doc.corpus,
        words=words,
        gaps=[gap(doc.text, doc.words[i - 1][1] if i else None, doc.words[i][0]) for i in range(count)],
        sentences=doc.sentences,
        sentences_known=CORPORA[doc.corpus]["sentences"],
        upos=[UPOS.index(u) for u in doc.upos] if doc.upos else [IGNORE] * count,
        xpos=penn_tags(doc, spacy_row["tags"], children),
        ner=ner,
        mention=mention_masks(doc, heads),
        heads=[IGNORE if h is None else h for h in heads],
        deprels=[DEPREL.index(d) if d in DEPREL else IGNORE for d in deprels],
        gold_tree=bool(doc.heads),
        names=[(s, e, next(iter(kinds))) for s, e, kinds in names if len(kinds) == 1],
    )


def rows(path):
    with open(path, encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def build(gold_folder, spacy_path, ud_path, cache, own_path=None):
    spacy_rows, ud_rows, own_rows = rows(spacy_path), rows(ud_path), rows(own_path) if own_path else {}
    samples = [sample(doc, spacy_rows[doc.id], ud_rows[doc.id], own_rows.get(doc.id)) for doc in read_corpora(gold_folder)]
    with open(cache, "wb") as file:
        pickle.dump([vars(s) for s in samples], file)
    return samples


def load(cache):
    with open(cache, "rb") as file:
        return [Sample(**row) for row in pickle.load(file)]
