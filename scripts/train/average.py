"""The weighted mean of two checkpoints of one model, which reads better than either.

    python average.py --first last.pt --second second/last.pt --share 0.3 --out mean.pt

--share is what the second counts. Weights of runs that began at one point may be averaged (Wortsman et al. 2022, "Model soups").
"""

import argparse

import torch


def main():
    args = argparse.ArgumentParser()
    for name in ("first", "second", "out"):
        args.add_argument(f"--{name}", required=True)
    args.add_argument("--share", type=float, default=0.3)
    args = args.parse_args()
    first, second = (torch.load(path, weights_only=True)["average"] for path in (args.first, args.second))
    mean = {name: weight.lerp(second[name], args.share) for name, weight in first.items()}
    torch.save({"average": mean}, args.out)


if __name__ == "__main__":
    main()
