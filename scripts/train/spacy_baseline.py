"""Names, tags and sentences by a spaCy pipeline in the gold form, with its speed on one core.

    python scripts/train/spacy_baseline.py MODEL GOLD.jsonl [GOLD.jsonl ...] --out DIR

MODEL is an installed package or the folder of one (en_core_web_md, en_core_web_sm). Score the files of DIR with the gold scorer.
"""

import argparse
import json
import time
from pathlib import Path

import spacy

from spacy_labels import SPACY_TYPES


def utf16_offsets(text):
    """Offset in UTF-16 code units of every character, and of the end."""
    offsets, at = [], 0
    for char in text:
        offsets.append(at)
        at += 2 if ord(char) > 0xFFFF else 1
    return [*offsets, at]


def predict(nlp, docs):
    for doc, parsed in zip(docs, nlp.pipe((doc["text"] for doc in docs), batch_size=32)):
        at = utf16_offsets(doc["text"])
        entities = []
        for ent in parsed.ents:
            if ent.label_ not in SPACY_TYPES:
                continue
            span = {"start": at[ent.start_char], "end": at[ent.end_char], "kind": "name"}
            entities.append({"id": f"e{len(entities)}", "type": SPACY_TYPES[ent.label_], "name": ent.text, "mentions": [span]})
        for entity in entities:
            if entity["type"] == "norp":
                entity["type"] = "other"
        words = [t for t in parsed if not t.is_space]
        tokens = [[at[t.idx], at[t.idx + len(t)], t.pos_, t.lemma_, -1, "dep"] for t in words]
        sentences = [[at[s.start_char], at[s.end_char]] for s in parsed.sents]
        yield {"id": doc["id"], "text": doc["text"], "sentences": sentences, "entities": entities, "tokens": tokens}, len(words)


def main():
    args = argparse.ArgumentParser()
    args.add_argument("model")
    args.add_argument("gold", nargs="+")
    args.add_argument("--out", required=True)
    args = args.parse_args()
    nlp = spacy.load(args.model)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    for gold in args.gold:
        docs = [json.loads(line) for line in open(gold, encoding="utf-8")]
        start, words = time.process_time(), 0
        with open(out / Path(gold).name, "w", encoding="utf-8") as file:
            for doc, count in predict(nlp, docs):
                words += count
                file.write(json.dumps(doc) + "\n")
        print(f"{Path(gold).name}: {words} words, {words / (time.process_time() - start):.0f} words per CPU-second")


if __name__ == "__main__":
    main()
