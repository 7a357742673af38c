"""Trains the model that chooses a pronoun's antecedent: log-linear over features, one set of weights for each kind of pronoun.

    python pronouns.py choices.jsonl ... > ../../models/coref/pronouns.json

The loss is the negative log-likelihood of all right antecedents together (Denis & Baldridge 2008), with a Gaussian prior.
Deterministic: batch L-BFGS from zero in double precision.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import torch

PRIOR, SEEN, ROUNDS = 1.0, 20, 60


def read(files):
    choices = {}
    for file in files:
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            choice = json.loads(line)
            choices.setdefault(choice["kind"], []).append((choice["rows"], choice["right"]))
    return choices


def loss_of(weights, rows, offsets, owner, right, count):
    """Mean over choices of log-sum of all rows minus log-sum of the right ones."""
    scores = torch.nn.functional.embedding_bag(rows, weights[:, None], offsets, mode="sum").squeeze(1)

    def logsum(keep):
        kept = torch.where(keep, scores, torch.full_like(scores, -1e9))
        top = torch.full((count,), -1e9, dtype=scores.dtype).scatter_reduce(0, owner, kept.detach(), "amax")
        sums = torch.zeros(count, dtype=scores.dtype).scatter_add(0, owner, torch.exp(kept - top[owner]))
        return top + torch.log(sums)

    return (logsum(torch.ones_like(right)) - logsum(right)).sum() + 0.5 * PRIOR * (weights**2).sum()


def train(choices):
    seen = Counter(feature for rows, _ in choices for row in rows for feature in row)
    names = sorted(feature for feature, times in seen.items() if times >= SEEN)
    number = {name: i for i, name in enumerate(names)}
    flat, offsets, owner, right = [], [], [], []
    for at, (rows, good) in enumerate(choices):
        for i, row in enumerate(rows):
            offsets.append(len(flat))
            flat += [number[feature] for feature in row if feature in number]
            owner.append(at)
            right.append(i in good)
    data = (torch.tensor(flat), torch.tensor(offsets), torch.tensor(owner), torch.tensor(right), len(choices))
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=ROUNDS, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = loss_of(weights, *data)
        loss.backward()
        return loss

    loss = optimizer.step(closure)
    print(f"{len(choices)} choices, {len(names)} features, loss {float(loss) / len(choices):.3f}", file=sys.stderr)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def main():
    args = argparse.ArgumentParser()
    args.add_argument("choices", nargs="+")
    torch.set_num_threads(1)
    model = {kind: train(choices) for kind, choices in sorted(read(args.parse_args().choices).items())}
    print(json.dumps(model, indent=1))


if __name__ == "__main__":
    main()
