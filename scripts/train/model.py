"""The annotator: a small BERT encoder that also sees the shape of words, and heads over the first piece of each word."""

import torch
from torch import nn
from torch.nn import functional as F

from labels import DEPREL, GAPS, MENTION, NER, SHAPES, UPOS, XPOS

HIDDEN, HEADS, INNER = 384, 12, 1536
SCALE = (HIDDEN // HEADS) ** -0.5
FAR = -1e4


def gelu(x):
    """In training the approximation by tanh, a third faster on a CPU; in the graph the exact one (they differ by less than 0.001)."""
    return F.gelu(x, approximate="none" if torch.onnx.is_in_onnx_export() else "tanh")


def attend(query, key, value, bias):
    """Attention of all heads (Vaswani et al. 2017), [B, T, HIDDEN]."""
    batch, length, _ = query.shape
    q, k, v = (x.view(batch, length, HEADS, -1).transpose(1, 2) for x in (query, key, value))
    weights = torch.softmax(q @ k.transpose(2, 3) * SCALE + bias.to(q.dtype), -1)
    return (weights.to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, HIDDEN)


class OneAttention(torch.autograd.Function):
    """Attention where nothing is padded. In the graph it is one operator of onnxruntime in place of a dozen."""

    @staticmethod
    def forward(ctx, query, key, value):
        return attend(query, key, value, query.new_zeros(()))

    @staticmethod
    def symbolic(g, query, key, value):
        return g.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=HEADS, scale_f=SCALE).setType(query.type())


class Layer(nn.Module):
    """A post-norm transformer layer as in BERT (Devlin et al. 2019)."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        q, k, v = self.query(x), self.key(x), self.value(x)
        x = self.norm1(x + self.out(OneAttention.apply(q, k, v) if bias is None else attend(q, k, v, bias)))
        return self.norm2(x + self.drop(self.down(gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers, vocab=30522, positions=512):
        super().__init__()
        self.words, self.positions = nn.Embedding(vocab, HIDDEN), nn.Embedding(positions, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(GAPS * SHAPES, HIDDEN)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        nn.init.normal_(self.shapes.weight, std=0.01)

    def forward(self, input_ids, shape_ids, attention_mask):
        positions = self.positions.weight[: input_ids.shape[1]]
        x = self.drop(self.norm(self.words(input_ids) + positions + self.kind + self.shapes(shape_ids)))
        bias = None if attention_mask is None else (1.0 - attention_mask[:, None, None, :].to(torch.float32)) * FAR
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_bert(self, tensors):
        """Takes over the weights of a BERT checkpoint (names as in its safetensors file)."""
        prefix = "" if "embeddings.word_embeddings.weight" in tensors else "bert."
        get = lambda name: tensors[f"{prefix}{name}"]  # noqa: E731
        copies = [
            (self.words.weight, get("embeddings.word_embeddings.weight")),
            (self.positions.weight, get("embeddings.position_embeddings.weight")),
            (self.kind, get("embeddings.token_type_embeddings.weight")[0]),
        ]
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        parts = [(self.norm, "embeddings.LayerNorm")]
        for i, layer in enumerate(self.layers):
            parts += [(getattr(layer, ours), f"encoder.layer.{i}.{theirs}") for ours, theirs in names.items()]
        for module, name in parts:
            copies += [(module.weight, get(f"{name}.weight")), (module.bias, get(f"{name}.bias"))]
        with torch.no_grad():
            for ours, theirs in copies:
                ours.copy_(theirs)


def mlp(size, inner, out, drop=0.2):
    return nn.Sequential(nn.Linear(size, inner), nn.GELU(), nn.Dropout(drop), nn.Linear(inner, out))


class Reader(nn.Module):
    """All heads. Outputs as in models/README.md, "Graph interface". The masks are for padding and may be None where there is none."""

    def __init__(self, layers=8, arc=256, rel=256, product=128):
        super().__init__()
        self.encoder = Encoder(layers)
        self.word_shapes = nn.Embedding(GAPS * SHAPES, 32)
        size = HIDDEN + 32
        self.drop = nn.Dropout(0.2)
        self.sent, self.upos, self.xpos = mlp(size, 64, 1), mlp(size, 128, len(UPOS)), mlp(size, 128, len(XPOS))
        self.ner, self.mention = mlp(size, 256, len(NER)), mlp(size, 128, len(MENTION))
        self.arc_dep, self.arc_head = (nn.Sequential(nn.Linear(size, arc), nn.GELU(), nn.Dropout(0.25)) for _ in range(2))
        self.root = nn.Parameter(torch.randn(1, 1, size) * 0.02)
        self.biaffine = nn.Linear(arc, arc, bias=False)
        self.head_prior = nn.Linear(arc, 1)
        self.rel_dep, self.rel_head = nn.Linear(size, rel + product), nn.Linear(size, rel + product)
        self.rel_drop, self.product = nn.Dropout(0.25), product
        self.rel = nn.Linear(rel + product, len(DEPREL))

    def word_vectors(self, input_ids, shape_ids, attention_mask, word_index):
        hidden = self.encoder(input_ids, shape_ids, attention_mask)
        index = word_index[:, :, None]
        first = torch.gather(hidden, 1, index.expand(-1, -1, hidden.shape[2]))
        shapes = self.word_shapes(torch.gather(shape_ids, 1, word_index))
        return self.drop(torch.cat([first, shapes.to(first.dtype)], -1))

    def arcs(self, words, word_mask):
        nodes = torch.cat([self.root.expand(words.shape[0], -1, -1).to(words.dtype), words], 1)
        dep, head = self.arc_dep(words), self.arc_head(nodes)
        scores = self.biaffine(dep) @ head.transpose(1, 2) * (1 / 16) + self.head_prior(head).transpose(1, 2)
        padding = 0.0 if word_mask is None else F.pad(1.0 - word_mask.to(torch.float32), (1, 0))[:, None, :] * FAR
        return scores.float() + padding, nodes

    def relations(self, words, nodes, heads):
        """Label scores of each word for the given head (0 the root, j the word j - 1)."""
        dep, head = self.rel_dep(words), self.rel_head(nodes)
        head = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        split = head.shape[2] - self.product
        joined = torch.cat([F.gelu(dep[:, :, :split] + head[:, :, :split]), dep[:, :, split:] * head[:, :, split:]], -1)
        return self.rel(self.rel_drop(joined)).float()

    def tags(self, words):
        heads = {"sent": self.sent(words).squeeze(-1), "upos": self.upos(words), "xpos": self.xpos(words), "ner": self.ner(words), "mention": self.mention(words)}
        return {name: scores.float() for name, scores in heads.items()}

    def forward(self, input_ids, shape_ids, attention_mask, word_index, word_mask):
        words = self.word_vectors(input_ids, shape_ids, attention_mask, word_index)
        out = self.tags(words)
        arc, nodes = self.arcs(words, word_mask)
        heads = torch.argmax(arc + self.across(out["sent"]), -1)
        return out["sent"], out["upos"], out["xpos"], out["ner"], out["mention"], arc, self.relations(words, nodes, heads)

    @staticmethod
    def across(sent):
        """A bar on arcs between sentences, where a positive score starts one."""
        number = torch.cumsum((sent > 0).to(torch.float32), 1)
        other = (number[:, :, None] - number[:, None, :]).abs().clamp(max=1.0)
        return F.pad(other, (1, 0)) * FAR
