"""Teacher 2, en_ud_model (Apache-2.0), a spaCy 2 parser trained on Universal Dependencies version 1: trees for the words of all training documents.

    python teacher_ud.py MODEL WORDS.jsonl OUT.jsonl     (in an environment with spaCy 2.3 and numpy < 2)
"""

import json
import sys

import spacy
from spacy.tokens import Doc


def main(model, source, target):
    nlp = spacy.load(model)
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            row = json.loads(line)
            starts = [*row["sentences"], len(row["words"])]
            docs = [Doc(nlp.vocab, words=row["words"][a:b], spaces=row["spaces"][a:b]) for a, b in zip(starts, starts[1:])]
            heads, labels = [], []
            for a, doc in zip(starts, nlp.parser.pipe(docs, batch_size=64)):
                heads += [-1 if t.head.i == t.i else a + t.head.i for t in doc]
                labels += [t.dep_ for t in doc]
            out.write(json.dumps({"id": row["id"], "heads": heads, "labels": labels}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
