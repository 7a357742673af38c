"""Silver trees: Universal Dependencies version 1 (the teacher's) rewritten to version 2 as GUM has it. `None` says "not known"."""

RENAMED = {
    "ROOT": "root", "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "mwe": "fixed", "name": "flat", "neg": "advmod",
}  # fmt: skip
KEPT = set(
    "root acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj det det:predet discourse "
    "expl fixed flat iobj list mark nmod:poss nsubj nsubj:pass nummod obj parataxis vocative xcomp".split()
)


def oblique(word, label, heads, tags, children, words):
    """nmod of version 1 is obl on verbs, adjectives and adverbs; on nouns that are predicates it may be either."""
    head = heads[word]
    tag = tags[head]
    verbal = tag.startswith(("VB", "JJ", "RB", "MD"))
    if not verbal and any(lab in ("cop", "nsubj") for _, lab in children.get(head, [])):
        return None
    if label != "nmod":
        return "obl:unmarked" if verbal else "nmod:unmarked"
    if not verbal:
        return "nmod"
    passive = any(lab == "auxpass" for _, lab in children.get(head, []))
    by = any(lab == "case" and words[c].lower() == "by" for c, lab in children.get(word, []))
    return None if passive and by else "obl"


def upgrade(words, heads, labels, tags, people):
    """Heads and labels in version 2; `people` are the spans of personal names, which version 2 heads by their first word."""
    children = {}
    for i, head in enumerate(heads):
        children.setdefault(head, []).append((i, labels[i]))
    new_heads, new_labels = list(heads), []
    for i, label in enumerate(labels):
        if label == "punct":
            new_heads[i] = None
        if label == "cc":
            after = [c for c, lab in children.get(heads[i], []) if lab == "conj" and c > i]
            if after:
                new_heads[i] = after[0]
        if label.startswith("nmod") and label != "nmod:poss":
            new_labels.append(oblique(i, label, heads, tags, children, words))
        elif label == "neg" and tags[i] == "DT":
            new_labels.append("det")
        else:
            label = RENAMED.get(label, label)
            new_labels.append(label if label in KEPT else None)
        if labels[i] in ("dep", "remnant", "subtok", "goeswith"):
            new_heads[i] = None
    for start, end in people:
        inside = range(start, end)
        tops = [i for i in inside if heads[i] not in inside]
        if len(tops) != 1:
            for i in inside:
                new_heads[i] = new_labels[i] = None
            continue
        top = tops[0]
        for child, label in children.get(top, []):
            if child in inside or new_heads[child] != top:
                continue
            new_heads[child] = start
            if label == "compound":
                new_labels[child] = None
        new_heads[start], new_labels[start] = (new_heads[top], new_labels[top]) if top != start else (new_heads[start], new_labels[start])
        for i in inside:
            if i > start:
                new_heads[i], new_labels[i] = (None, None) if labels[i] == "punct" else (start, "flat")
    return new_heads, new_labels
