"""Cuts samples into chunks of consecutive sentences, as the runtime sees text, and makes tensors of them."""

from dataclasses import dataclass

import torch

from harmonise import IGNORE
from labels import MAX_PIECES, SHAPES
from words import shape


@dataclass
class Chunk:
    """Parallel lists over the words of a chunk; heads: 0 root, j the word j - 1, IGNORE not known; `sentence` numbers the sentences."""

    corpus: str
    words: list
    gaps: list
    sentence: list
    sent: list  # 1 where a sentence starts, 0 elsewhere, IGNORE not known
    upos: list
    xpos: list
    ner: list
    mention: list
    heads: list
    deprels: list
    gold_tree: bool
    names: list  # (start, end, type)


def cut_chunk(sample, first, last, start, end):
    """Sentences first..last-1, words start..end-1 of a sample."""
    bounds = set(sample.sentences[first:last]) | {start}
    sentence, number = [], -1
    for i in range(start, end):
        number += i in bounds
        sentence.append(number)
    heads = []
    for i in range(start, end):
        head = sample.heads[i]
        inside = head >= 0 and start <= head < end and sentence[head - start] == sentence[i - start]
        heads.append(0 if head == -1 else head - start + 1 if inside else IGNORE)
    part = slice(start, end)
    sent = [int(i in bounds) for i in range(start, end)] if sample.sentences_known else [IGNORE] * (end - start)
    names = [(s - start, e - start, kind) for s, e, kind in sample.names if start <= s and e <= end]
    deprels = [d if h != IGNORE else IGNORE for d, h in zip(sample.deprels[part], heads)]
    return Chunk(
        sample.corpus, sample.words[part], sample.gaps[part], sentence, sent, sample.upos[part], sample.xpos[part], sample.ner[part], sample.mention[part],
        heads, deprels, sample.gold_tree, names,
    )  # fmt: skip


def cut(sample, sizes, budget_of):
    """Chunks of a sample; `sizes` are its words' numbers of pieces, `budget_of()` gives each chunk's greatest number of pieces (0: one sentence)."""
    starts = [*sample.sentences, len(sample.words)]
    number, limit = 0, MAX_PIECES - 2
    while number < len(starts) - 1:
        budget, last = min(budget_of(), limit), number + 1
        used = sum(sizes[starts[number] : starts[last]])
        while last < len(starts) - 1 and used + sum(sizes[starts[last] : starts[last + 1]]) <= budget:
            used += sum(sizes[starts[last] : starts[last + 1]])
            last += 1
        start, end = starts[number], starts[last]
        while start < end:  # a sentence above the limit is cut into stretches
            stop, used = start, 0
            while stop < end and used + sizes[stop] <= limit:
                used += sizes[stop]
                stop += 1
            yield cut_chunk(sample, number, last, start, max(stop, start + 1))
            start = max(stop, start + 1)
        number = last


def inputs(chunks, pieces, drop=None):
    """Input tensors of a batch. `drop()` says whether a piece is to be masked."""
    rows = []
    for chunk in chunks:
        ids, shapes, index = [101], [0], []
        for word, gap in zip(chunk.words, chunk.gaps):
            found = pieces(word)
            index.append(len(ids))
            ids += [pieces.mask if drop and drop() else i for i in found]
            shapes += [gap * SHAPES + shape(word)] * len(found)
        rows.append(([*ids, 102], [*shapes, 0], index))
    length, width = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
    pad = lambda values, size: values + [0] * (size - len(values))  # noqa: E731
    return {
        "input_ids": torch.tensor([pad(r[0], length) for r in rows]),
        "shape_ids": torch.tensor([pad(r[1], length) for r in rows]),
        "attention_mask": torch.tensor([pad([1] * len(r[0]), length) for r in rows]),
        "word_index": torch.tensor([pad(r[2], width) for r in rows]),
        "word_mask": torch.tensor([pad([1] * len(r[2]), width) for r in rows]),
    }


def targets(chunks, width):
    """Label tensors of a batch, [B, W] each."""
    pad = lambda values: values + [IGNORE] * (width - len(values))  # noqa: E731
    fields = ("sentence", "sent", "upos", "xpos", "heads", "deprels", "ner", "mention")
    return {name: torch.tensor([pad(list(getattr(c, name))) for c in chunks]) for name in fields} | {"gold_tree": torch.tensor([c.gold_tree for c in chunks])}
