"""Writes the words of all training documents for the teachers.

    python prepare.py GOLD_TRAIN_DIR WORDS.jsonl
"""

import json
import sys

from corpora import read_corpora


def main(gold, target):
    with open(target, "w", encoding="utf-8") as out:
        for doc in read_corpora(gold):
            words = [doc.word(i).replace(" ", "_") for i in range(len(doc.words))]
            ends = [w[0] for w in doc.words[1:]] + [len(doc.text)]
            spaces = [w[1] < after for w, after in zip(doc.words, ends)]
            out.write(json.dumps({"id": doc.id, "words": words, "spaces": spaces, "sentences": doc.sentences}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
