"""Teacher 1, spaCy en_core_web_md (MIT): Penn tags and OntoNotes names for the words of all training documents.

    python teacher_spacy.py MODEL WORDS.jsonl OUT.jsonl     (in an environment with spaCy 3.8)
"""

import json
import sys

import spacy
from spacy.tokens import Doc

BLOCK = 400


def main(model, source, target):
    nlp = spacy.load(model)
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            row = json.loads(line)
            tags, names = [], []
            starts = [*row["sentences"], len(row["words"])]
            blocks, begin = [], 0
            for a, b in zip(starts, starts[1:]):  # whole sentences, some hundred words at a time
                if b - begin > BLOCK and a > begin:
                    blocks.append((begin, a))
                    begin = a
            blocks.append((begin, starts[-1]))
            for a, b in blocks:
                doc = Doc(nlp.vocab, words=row["words"][a:b], spaces=row["spaces"][a:b])
                for _, pipe in nlp.pipeline:
                    doc = pipe(doc)
                tags += [t.tag_ for t in doc]
                names += [(a + e.start, a + e.end, e.label_) for e in doc.ents]
            out.write(json.dumps({"id": row["id"], "tags": tags, "names": names}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
