"""One loss for each head; labels that are not known take no part."""

import torch
from torch.nn import functional as F

from harmonise import IGNORE
from model import FAR

WEIGHTS = {"sent": 0.3, "upos": 1.0, "xpos": 0.4, "ner": 3.0, "mention": 0.3, "arc": 1.0, "rel": 0.7}
SILVER = 0.5  # weight of the teacher's arcs and labels beside gold ones


def partial(scores, masks):
    """Cross entropy where a bit mask says which labels may be right; masks that allow all or none are ignored (mean over the others)."""
    known = (masks > 0) & (masks < (1 << scores.shape[-1]) - 1)
    scores, masks = scores[known], masks[known]
    if not len(masks):
        return scores.sum()
    bits = (masks[:, None] >> torch.arange(scores.shape[-1])) & 1
    inside = torch.logsumexp(scores + (1 - bits) * FAR, -1)
    return (torch.logsumexp(scores, -1) - inside).mean()


def mean(losses, weights):
    return (losses * weights).sum() / weights.sum().clamp(min=1.0)


def weighted(scores, labels, weights):
    known = labels != IGNORE
    if not known.any():
        return scores.sum() * 0
    return mean(F.cross_entropy(scores[known], labels[known], reduction="none"), weights[known])


def arc_bar(sentence):
    """Bars arcs between words of different sentences, [B, W, W + 1]."""
    return F.pad((sentence[:, :, None] != sentence[:, None, :]).to(torch.float32), (1, 0)) * FAR


def losses(model, batch, gold):
    words = model.word_vectors(batch["input_ids"], batch["shape_ids"], batch["attention_mask"], batch["word_index"])
    out = model.tags(words)
    arc, nodes = model.arcs(words, batch["word_mask"])
    rel = model.relations(words, nodes, gold["heads"].clamp(min=0))
    tree = torch.where(gold["gold_tree"], 1.0, SILVER)[:, None].expand(gold["heads"].shape)
    known = gold["sent"] != IGNORE
    found = {
        "sent": F.binary_cross_entropy_with_logits(out["sent"][known], gold["sent"][known].float()) if known.any() else out["sent"].sum() * 0,
        "upos": weighted(out["upos"], gold["upos"], torch.ones_like(tree)),
        "xpos": weighted(out["xpos"], gold["xpos"], torch.ones_like(tree)),
        "ner": partial(out["ner"], gold["ner"].clamp(min=0)),
        "mention": partial(out["mention"], gold["mention"].clamp(min=0)),
        "arc": weighted(arc + arc_bar(gold["sentence"]), gold["heads"], tree),
        "rel": weighted(rel, gold["deprels"], tree),
    }
    return sum(WEIGHTS[name] * loss for name, loss in found.items()), {name: loss.item() for name, loss in found.items()}
