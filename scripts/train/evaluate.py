"""Annotates gold documents as the runtime does and writes predictions for the gold scorer.

    python evaluate.py --model last.pt|model.onnx --vocab vocab.txt --out DIR GOLD.jsonl ...

The words are the gold's where it has tokens, else our own. `--layers` is that of the checkpoint.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from chunks import Chunk, inputs
from corpora import code_points
from decode import deprel, spans, tree, viterbi
from labels import MAX_PIECES, MAX_PIECES_PER_WORD, UPOS
from words import Pieces, gap, tokenize

NAMES = ["sent", "upos", "xpos", "ner", "mention", "arc", "deprel"]
CLOSING = set("\"'”’)]»")


def pytorch(path, layers):
    import torch

    from model import Reader

    torch.set_num_threads(1)
    model = Reader(layers)
    model.load_state_dict(torch.load(path, weights_only=True)["average"])
    model.eval()

    def run(batch):
        with torch.inference_mode():
            return dict(zip(NAMES, (o.numpy() for o in model(**batch))))

    return run


def onnx(path):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    known = [node.name for node in session.get_inputs()]
    return lambda batch: dict(zip(NAMES, session.run(NAMES, {name: batch[name].numpy() for name in known})))


def may_cut(words, gaps, i):
    """May a sentence start at word i? After a full stop, or on a new line."""
    if gaps[i] >= 2:
        return True
    before = i - 1
    while before > 0 and words[before] in CLOSING:
        before -= 1
    return gaps[i] == 1 and words[before] in (".", "!", "?", "...", "…") and not words[i][0].islower()


def windows(words, gaps, sizes, limit):
    """Chunks [start, end) of a text, cut where a sentence may start; a stretch without such a place is cut at the limit."""
    start = 0
    while start < len(words):
        used, end, good = 0, start, None
        while end < len(words) and used + sizes[end] <= limit:
            used += sizes[end]
            end += 1
            if end == len(words) or may_cut(words, gaps, end):
                good = end
        end = max(good or end, start + 1)
        yield start, end
        start = end


def annotate(run, pieces, text, word_spans, limit):
    words = [text[s:e] for s, e in word_spans]
    gaps = [gap(text, word_spans[i - 1][1] if i else None, word_spans[i][0]) for i in range(len(words))]
    sizes = [len(pieces(w)) for w in words]
    empty = dict(sentence=[], sent=[], upos=[], xpos=[], ner=[], mention=[], heads=[], deprels=[], gold_tree=False, names=[])
    result = {"sentences": [], "names": [], "upos": [], "heads": [], "deprels": []}
    for start, end in windows(words, gaps, sizes, limit):
        # One chunk a run: in a batch the int8 graph would scale a chunk's activations by its neighbours'.
        chunk = Chunk(corpus="", words=words[start:end], gaps=gaps[start:end], **empty)
        one = {k: v[0] for k, v in run(inputs([chunk], pieces)).items()}
        result["upos"] += [UPOS[i] for i in one["upos"].argmax(-1)]
        begins = [i for i in range(end - start) if i == 0 or one["sent"][i] > 0]
        for a, b in zip(begins, [*begins[1:], end - start]):
            result["sentences"].append((a + start, b + start))
            result["names"] += [(s + start + a, e + start + a, kind) for s, e, kind in spans(viterbi(one["ner"][a:b]))]
            heads = tree(one["arc"][a:b][:, [0, *range(a + 1, b + 1)]].astype(np.float64))
            result["heads"] += [start + a + int(h) - 1 if h else -1 for h in heads]
            result["deprels"] += [deprel(one["deprel"][a + i], h == 0) for i, h in enumerate(heads)]
    return result


def predict(raw, run, pieces, limit):
    text, at = raw["text"], code_points(raw["text"])
    word_spans = [[at[t[0]], at[t[1]]] for t in raw["tokens"]] if raw.get("tokens") else tokenize(text)
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    found = annotate(run, pieces, text, word_spans, limit)
    spot = lambda a, b: (units[word_spans[a][0]], units[word_spans[b - 1][1]])  # noqa: E731
    entities = []
    for a, b, kind in found["names"]:
        start, end = spot(a, b)
        mention = {"start": start, "end": end, "kind": "name"}
        entities.append({"id": f"e{len(entities)}", "type": "other" if kind == "norp" else kind, "name": text[word_spans[a][0] : word_spans[b - 1][1]], "mentions": [mention]})
    tokens = [[units[s], units[e], found["upos"][i], "", found["heads"][i], found["deprels"][i]] for i, (s, e) in enumerate(word_spans)]
    return {"id": raw["id"], "text": text, "sentences": [list(spot(a, b)) for a, b in found["sentences"]], "entities": entities, "tokens": tokens}


def main():
    args = argparse.ArgumentParser()
    args.add_argument("gold", nargs="+")
    for name in ("model", "vocab", "out"):
        args.add_argument(f"--{name}", required=True)
    args.add_argument("--layers", type=int, default=8)
    args.add_argument("--limit", type=int, default=MAX_PIECES - 2)
    args.add_argument("--documents", type=int)
    args = args.parse_args()
    run = onnx(args.model) if args.model.endswith(".onnx") else pytorch(args.model, args.layers)
    pieces = Pieces(args.vocab, MAX_PIECES_PER_WORD)
    Path(args.out).mkdir(parents=True, exist_ok=True)
    for gold in args.gold:
        with open(gold, encoding="utf-8") as file:
            docs = [json.loads(line) for line in file][: args.documents]
        begun, count = time.process_time(), 0
        with open(Path(args.out) / Path(gold).name, "w", encoding="utf-8") as out:
            for raw in docs:
                prediction = predict(raw, run, pieces, args.limit)
                count += len(prediction["tokens"])
                out.write(json.dumps(prediction) + "\n")
        print(f"{Path(gold).name}: {count} words, {count / (time.process_time() - begun):.0f} words per CPU-second in Python")


if __name__ == "__main__":
    main()
