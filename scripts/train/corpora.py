"""Reads the gold documents of the training corpora into words with labels."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from words import tokenize

# Whether sentence bounds, and which name types, an annotator marked by hand in full. What is missing is filled from the teacher (harmonise.py).
# KnowledgeNet marks the ends of its relations only. BTC and WNUT are single tweets: their "sentences" are no sentences.
CORPORA = {
    "gum.train": {"sentences": True, "names": {"person", "organization", "place"}},
    "wikigold.train": {"sentences": True, "names": {"person", "organization", "place", "other"}},
    "litbank.train": {"sentences": False, "names": {"person", "organization", "place"}},
    "litbank.dev": {"sentences": False, "names": {"person", "organization", "place"}},
    "redocred.silver": {"sentences": False, "names": {"person", "organization", "place", "other"}},
    "crossner_politics.train": {"sentences": False, "names": {"person", "organization", "place", "event", "other"}},
    "knowledgenet.train": {"sentences": False, "names": set()},
    "btc.train": {"sentences": False, "names": {"person", "organization", "place"}},
    "btc.dev": {"sentences": False, "names": {"person", "organization", "place"}},
    "wnut17.train": {"sentences": False, "names": {"person", "organization", "place", "other"}},
    "wnut17.dev": {"sentences": False, "names": {"person", "organization", "place", "other"}},
}


@dataclass
class Doc:
    """One document. Word spans are code points; sentences are indices of first words; heads count over the document, -1 is a root."""

    id: str
    corpus: str
    genre: str
    text: str
    words: list
    sentences: list
    upos: list | None = None
    heads: list | None = None
    deprels: list | None = None
    lemmas: list | None = None
    names: list = field(default_factory=list)  # raw mentions of names: (first word, end word, type, original type)
    mentions: list = field(default_factory=list)  # all mentions: (first word, end word, type, original type)

    def word(self, i):
        start, end = self.words[i]
        return self.text[start:end]


def code_points(text):
    """Maps offsets in UTF-16 code units to code points."""
    if all(ord(c) <= 0xFFFF for c in text):
        return range(len(text) + 1)
    out = []
    for i, c in enumerate(text):
        out += [i] * (2 if ord(c) > 0xFFFF else 1)
    return [*out, len(text)]


def covered(words, start, end):
    """First and end index of the words that touch a stretch of text."""
    first = _first(words, start)
    last = first
    while last < len(words) and words[last][0] < end:
        last += 1
    return first, last


def _first(words, start):
    low, high = 0, len(words)
    while low < high:
        mid = (low + high) // 2
        if words[mid][1] <= start:
            low = mid + 1
        else:
            high = mid
    return low


def sentence_starts(words, spans):
    starts = {0}
    for start, _ in spans:
        at = _first(words, start)
        if at < len(words):
            starts.add(at)
    return sorted(starts)


def read_doc(raw, corpus):
    text, at = raw["text"], code_points(raw["text"])
    tokens = raw.get("tokens")
    words = [[at[t[0]], at[t[1]]] for t in tokens] if tokens else tokenize(text)
    doc = Doc(raw["id"], corpus, raw["genre"], text, words, [])
    if tokens:
        doc.upos, doc.lemmas = [t[2] for t in tokens], [t[3] for t in tokens]
        doc.heads, doc.deprels = [t[4] for t in tokens], [t[5] for t in tokens]
    doc.sentences = sentence_starts(words, [(at[s], at[e]) for s, e in raw.get("sentences", [[0, 0]])])
    for entity in raw.get("entities", []):
        for mention in entity["mentions"]:
            kind = (entity["type"], entity.get("origType"))
            doc.mentions.append((*covered(words, at[mention["start"]], at[mention["end"]]), *kind))
            if mention["kind"] == "name":
                start, end = mention.get("head") or (mention["start"], mention["end"])
                doc.names.append((*covered(words, at[start], at[end]), *kind))
    return doc


def read_corpora(folder):
    for corpus in CORPORA:
        with open(Path(folder) / f"{corpus}.jsonl", encoding="utf-8") as file:
            for line in file:
                doc = read_doc(json.loads(line), corpus)
                if doc.words:
                    yield doc
