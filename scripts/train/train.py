"""Trains the annotator.

    python train.py --cache SAMPLES.pickle --bert DIR --out DIR [--minutes 60] [--layers 8] [--resume]

DIR of --bert holds model.safetensors and vocab.txt. Seeds are fixed; the length of a run is given in pieces, or in minutes (then the machine's speed decides).
"""

import argparse
import json
import math
import os
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file

from augment import Augment, name_pool
from chunks import cut, inputs, targets
from harmonise import load
from labels import MAX_PIECES_PER_WORD
from losses import losses
from model import Reader
from words import Pieces

# Share of each corpus' documents that a round takes (2.5: twice, and half of them once more).
SHARES = {
    "gum.train": 3.5, "wikigold.train": 2.0, "redocred.silver": 1.5, "crossner_politics.train": 1.0, "knowledgenet.train": 0.6,
    "litbank.train": 0.3, "litbank.dev": 0.3, "btc.train": 0.3, "btc.dev": 0.3, "wnut17.train": 0.3, "wnut17.dev": 0.3,
}  # fmt: skip


EVERY = 50  # steps between two lines of the log


def budgets(source):
    """One sentence, some, or as many as fit."""
    return lambda: 0 if source.random() < 0.3 else source.randint(40, 180)


def rounds(samples, pieces, source, augment, batch_pieces):
    """Batches without end: each round draws the documents, cuts them, sorts the chunks by length within pools and shuffles the batches."""
    while True:
        chunks = []
        for sample in samples:
            share = SHARES[sample.corpus]
            sizes = None
            for _ in range(int(share) + (source.random() < share % 1)):
                sizes = sizes or [len(pieces(w)) for w in sample.words]
                chunks += cut(sample, sizes, budgets(source))
        source.shuffle(chunks)
        for at in range(0, len(chunks), 600):
            pool = sorted(chunks[at : at + 600], key=lambda c: sum(len(pieces(w)) for w in c.words))
            batches, batch, longest = [], [], 0
            for chunk in pool:
                longest = max(longest, 2 + sum(len(pieces(w)) for w in chunk.words))
                if batch and longest * (len(batch) + 1) > batch_pieces:
                    batches.append(batch)
                    batch = []
                batch.append(chunk)
            batches.append(batch)
            source.shuffle(batches)
            yield from ([augment(c) for c in b] for b in batches if b)


def optimizer(model, rate, head_rate, decay=0.9):
    """AdamW with rates that fall from the top layer to the embeddings."""
    groups, count = [], len(model.encoder.layers)
    for name, weight in model.named_parameters():
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (count - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.shapes") or not name.startswith("encoder."):
            lr = head_rate
        else:
            lr = rate * decay**count
        groups.append({"params": [weight], "lr": lr, "peak": lr, "weight_decay": 0.01 if weight.dim() > 1 else 0.0})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def schedule(done):
    """Share of the peak rate: warm up for 4 %, then a cosine down to 2 %."""
    return done / 0.04 if done < 0.04 else 0.02 + 0.49 * (1 + math.cos(math.pi * (done - 0.04) / 0.96))


def main():
    args = argparse.ArgumentParser()
    for name, kind, default in (
        ("cache", str, None), ("bert", str, None), ("out", str, None), ("start", str, None), ("minutes", float, None), ("pieces", float, 6e6), ("layers", int, 8),
        ("rate", float, 2e-4), ("head-rate", float, 1e-3), ("batch", int, 1536), ("seed", int, 1),
    ):  # fmt: skip
        args.add_argument(f"--{name}", type=kind, default=default)
    args.add_argument("--resume", action="store_true")
    args = args.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(args.seed)
    source = random.Random(args.seed)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    samples = load(args.cache)
    pieces = Pieces(Path(args.bert) / "vocab.txt", MAX_PIECES_PER_WORD)
    model = Reader(args.layers)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True)["average"])
    else:
        model.encoder.load_bert(load_file(Path(args.bert) / "model.safetensors"))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    optim = optimizer(model, args.rate, args.head_rate)
    state = {"step": 0, "pieces": 0, "seconds": 0.0}
    if args.resume and (out / "last.pt").exists():
        saved = torch.load(out / "last.pt", weights_only=True)
        model.load_state_dict(saved["model"])
        optim.load_state_dict(saved["optim"])
        average, state = saved["average"], saved["state"]
        source.seed(args.seed + state["step"])
    print(json.dumps(vars(args)), len(samples), "documents", flush=True)
    augment = Augment(source, name_pool(samples, random.Random(args.seed)))
    drop = lambda: source.random() < 0.04  # noqa: E731
    begun, spent, sums = time.time(), state["seconds"], {}
    model.train()
    for chunks in rounds(samples, pieces, source, augment, args.batch):
        state["seconds"] = spent + time.time() - begun
        done = state["seconds"] / 60 / args.minutes if args.minutes else state["pieces"] / args.pieces
        if done >= 1:
            break
        for group in optim.param_groups:
            group["lr"] = group["peak"] * schedule(done)
        batch = inputs(chunks, pieces, drop)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, parts = losses(model, batch, targets(chunks, batch["word_index"].shape[1]))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optim.step()
        optim.zero_grad(set_to_none=True)
        state["step"] += 1
        state["pieces"] += batch["input_ids"].numel()
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + value
        if state["step"] % 4 == 0:
            keep = min(0.98, 1 - 8 / (state["step"] + 8))  # the mean of about the last 200 steps
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, 1 - keep)
        if state["step"] % EVERY == 0:
            told = " ".join(f"{k} {v / EVERY:.3f}" for k, v in sums.items())
            print(f"{state['step']} {done:.3f} {state['seconds']:.0f}s {state['pieces'] / 1e6:.2f}M {told}", flush=True)
            sums = {}
        if state["step"] % 200 == 0:
            save(out, model, optim, average, state)
    save(out, model, optim, average, state)


def save(out, model, optim, average, state):
    torch.save({"model": model.state_dict(), "optim": optim.state_dict(), "average": average, "state": state}, out / "new.pt")
    os.replace(out / "new.pt", out / "last.pt")


if __name__ == "__main__":
    main()
