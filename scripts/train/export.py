"""Exports a checkpoint as int8 ONNX with vocabulary and configuration.

    python export.py --checkpoint last.pt --vocab vocab.txt --out DIR [--layers 8] [--keep-float]
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from labels import DEPREL, GAPS, MAX_PIECES, MAX_PIECES_PER_WORD, MENTION, NER, SHAPES, UPOS, XPOS
from model import Reader

VERSION = 1
INPUTS = ["input_ids", "shape_ids", "word_index"]
OUTPUTS = ["sent", "upos", "xpos", "ner", "mention", "arc", "deprel"]


class OneChunk(torch.nn.Module):
    """The reader for a single chunk, without padding: runs are of one chunk (src/DECISIONS.md, 12), so masks would only cost time."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, shape_ids, word_index):
        return self.reader(input_ids, shape_ids, None, word_index, None)


def export_float(model, path):
    pieces, words = {1: "pieces"}, {1: "words"}
    axes = {"input_ids": pieces, "shape_ids": pieces, "word_index": words} | dict.fromkeys(OUTPUTS, words) | {"arc": words | {2: "heads"}}
    example = (torch.tensor([[101, 2000, 2001, 2002, 102]]), torch.tensor([[0, 17, 16, 16, 0]]), torch.tensor([[1, 2, 3]]))
    torch.onnx.export(
        OneChunk(model), example, path, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )  # fmt: skip


def main():
    args = argparse.ArgumentParser()
    for name in ("checkpoint", "vocab", "out"):
        args.add_argument(f"--{name}", required=True)
    args.add_argument("--layers", type=int, default=8)
    args.add_argument("--keep-float", action="store_true")
    args = args.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    model = Reader(args.layers)
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True)["average"])
    model.eval()
    export_float(model, out / "float.onnx")
    quant_pre_process(str(out / "float.onnx"), str(out / "ready.onnx"), skip_symbolic_shape=True)
    # Weights of 7 bits: processors without VNNI add up products of 8 bits with saturation. It costs nothing measurable.
    quantize_dynamic(
        out / "ready.onnx", out / "model.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"],
    )  # fmt: skip
    (out / "ready.onnx").unlink()
    if not args.keep_float:
        (out / "float.onnx").unlink()
    onnx.checker.check_model(str(out / "model.onnx"))
    shutil.copy(args.vocab, out / "vocab.txt")
    config = {"version": VERSION, "maxPieces": MAX_PIECES, "maxPiecesPerWord": MAX_PIECES_PER_WORD, "gaps": GAPS, "shapes": SHAPES}
    config |= {"upos": UPOS, "xpos": XPOS, "ner": NER, "mention": MENTION, "deprel": DEPREL}
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
