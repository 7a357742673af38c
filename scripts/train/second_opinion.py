"""Names by an early model of ours in the texts whose names only the teacher marked (KnowledgeNet).

    python second_opinion.py --checkpoint last.pt --vocab vocab.txt --data GOLD_TRAIN_DIR --out own.jsonl

Where teacher and model disagree, both are allowed (harmonise.py): the teacher takes too much for organizations.
"""

import argparse
import json

from corpora import CORPORA, read_corpora
from evaluate import annotate, pytorch
from labels import MAX_PIECES, MAX_PIECES_PER_WORD
from words import Pieces


def main():
    args = argparse.ArgumentParser()
    for name in ("checkpoint", "vocab", "data", "out"):
        args.add_argument(f"--{name}", required=True)
    args = args.parse_args()
    run, pieces = pytorch(args.checkpoint, 8), Pieces(args.vocab, MAX_PIECES_PER_WORD)
    with open(args.out, "w", encoding="utf-8") as out:
        for doc in read_corpora(args.data):
            if not CORPORA[doc.corpus]["names"]:
                found = annotate(run, pieces, doc.text, doc.words, MAX_PIECES - 2)
                out.write(json.dumps({"id": doc.id, "names": found["names"]}) + "\n")


if __name__ == "__main__":
    main()
