"""From scores to labels: legal BIO by Viterbi, one-root trees by Chu-Liu/Edmonds."""

import numpy as np

from labels import DEPREL, NER

ROOT = DEPREL.index("root")
BAR = -1e9


def legal_moves():
    moves = np.zeros((len(NER), len(NER)))
    for i, before in enumerate(NER):
        for j, label in enumerate(NER):
            if label[0] == "I" and before[2:] != label[2:]:
                moves[i, j] = BAR
    return moves


MOVES = legal_moves()
FIRST = np.array([BAR if label[0] == "I" else 0.0 for label in NER])


def viterbi(scores):
    """Best legal sequence of name labels, [W, L] -> list of label names."""
    scores = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    best, back = scores[0] + FIRST, []
    for row in scores[1:]:
        paths = best[:, None] + MOVES
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    label = int(best.argmax())
    out = [label]
    for pointers in reversed(back):
        label = int(pointers[label])
        out.append(label)
    return [NER[i] for i in reversed(out)]


def spans(labels):
    """(first word, end word, type) of a BIO sequence."""
    out = []
    for i, label in enumerate(labels):
        if label[0] == "B":
            out.append([i, i + 1, label[2:]])
        elif label[0] == "I":
            out[-1][1] = i + 1
    return out


def cycle_of(heads):
    seen = [0] * len(heads)
    seen[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while not seen[node]:
            seen[node] = 1
            path.append(node)
            node = heads[node]
        if seen[node] == 1:
            return path[path.index(node) :]
        for done in path:
            seen[done] = 2
    return None


def edmonds(scores):
    """Maximum spanning arborescence from node 0; scores[dependent, head]."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[0] = -np.inf
    heads = scores.argmax(1)
    heads[0] = 0
    ring = cycle_of(heads)
    if not ring:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[ring] = True
    outer = np.flatnonzero(~inside)
    kept = scores[ring, heads[ring]]
    size = len(outer) + 1
    small = np.full((size, size), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outer, outer)]
    out_best = scores[np.ix_(outer, ring)]
    small[:-1, -1] = out_best.max(1)
    into = scores[np.ix_(ring, outer)] - kept[:, None]
    small[-1, :-1] = into.max(0) + kept.sum()
    new = edmonds(small)
    result = heads.copy()
    for k, node in enumerate(outer):
        if node:
            result[node] = ring[int(out_best[k].argmax())] if new[k] == size - 1 else outer[new[k]]
    enter = outer[new[-1]]
    at = int(into[:, new[-1]].argmax())
    result[ring[at]] = enter
    return result


def tree(arc):
    """Heads of a sentence of n words from its scores [n, n + 1] (column 0 the root): 0 root, j the word j - 1. Exactly one root."""
    count = len(arc)
    arc = arc - np.logaddexp.reduce(arc, axis=-1, keepdims=True)
    heads = arc.argmax(1)
    if (heads == 0).sum() == 1 and not cycle_of([0, *heads]):
        return heads
    square = np.full((count + 1, count + 1), BAR)
    square[1:] = arc
    square[1:, 0] -= 1e6  # as few roots as can be: one
    return edmonds(square)[1:]


def deprel(scores, is_root):
    scores = scores.copy()
    scores[ROOT] = BAR
    return DEPREL[ROOT] if is_root else DEPREL[int(scores.argmax())]
