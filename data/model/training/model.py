"""One encoder, a head a task; the encoder is all-MiniLM-L6-v2 with shape embeddings added."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from wordpiece import SHAPES

HIDDEN, INNER, LAYERS, HEADS, VOCABULARY, POSITIONS = 384, 1536, 6, 12, 30522, 512
ARC, LABEL = 256, 96


class Dropout(nn.Module):
    """One mask for all words of a window: dearer masks would cost a tenth of the time."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        mask = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (mask.to(x.dtype) / (1 - self.rate))


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.o = nn.Linear(HIDDEN, HIDDEN)
        self.f1 = nn.Linear(HIDDEN, INNER)
        self.f2 = nn.Linear(INNER, HIDDEN)
        self.ln1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.ln2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length = x.shape[0], x.shape[1]
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = (q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias).softmax(-1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.ln1(x + self.dropout(self.o(mixed)))
        return self.ln2(x + self.dropout(self.f2(F.gelu(self.f1(x)))))


class Encoder(nn.Module):
    """All layers' states, the embeddings' among them: [layers + 1, B, L, hidden]."""

    def __init__(self, dropout: float):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, HIDDEN)
        self.pos = nn.Embedding(POSITIONS, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.typ = nn.Parameter(torch.zeros(HIDDEN))
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)
        self.word.weight.requires_grad_(False)

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor) -> list[Tensor]:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.ln(self.word(ids) + self.pos(places) + self.typ + self.shape(shape)))
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def load_pretrained(self, path: Path) -> None:
        """Takes the weights of a BERT of this size from a safetensors file."""
        from safetensors.torch import load_file

        given = {name.removeprefix("bert."): tensor for name, tensor in load_file(str(path)).items()}

        def put(module: nn.Module, name: str) -> None:
            module.weight.data.copy_(given[f"{name}.weight"])
            module.bias.data.copy_(given[f"{name}.bias"])

        self.word.weight.data.copy_(given["embeddings.word_embeddings.weight"])
        self.pos.weight.data.copy_(given["embeddings.position_embeddings.weight"])
        self.typ.data.copy_(given["embeddings.token_type_embeddings.weight"][0])
        put(self.ln, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            base = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [given[f"{base}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
            put(layer.o, base + "attention.output.dense")
            put(layer.ln1, base + "attention.output.LayerNorm")
            put(layer.f1, base + "intermediate.dense")
            put(layer.f2, base + "output.dense")
            put(layer.ln2, base + "output.LayerNorm")


class Mix(nn.Module):
    """A task's learned mean of all layers."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self) -> Tensor:
        """The weight of each layer."""
        return self.weights.softmax(0) * self.scale


class Reader(nn.Module):
    """Logits of all tasks for the words of a batch."""

    def __init__(self, labels: dict, dropout: float = 0.1, head_dropout: float = 0.2):
        super().__init__()
        self.tag_sizes = [len(labels["upos"]), len(labels["xpos"])]
        self.tag_sizes += [len(values) for values in labels["feats"].values()]
        # Feature and XPOS columns: 0 is absent.
        self.tag_sizes = [self.tag_sizes[0]] + [size + 1 for size in self.tag_sizes[1:]] + [len(labels["mtype"])]
        self.relations = len(labels["deprel"])
        self.enc = Encoder(dropout)
        self.mix_tag, self.mix_mention, self.mix_ner, self.mix_tree = Mix(), Mix(), Mix(), Mix()
        self.tag = nn.Linear(HIDDEN, sum(self.tag_sizes[:-1]))
        self.mention = nn.Linear(HIDDEN, self.tag_sizes[-1])
        self.ner_h = nn.Linear(HIDDEN, HIDDEN)
        self.ner = nn.Linear(HIDDEN, sum(len(scheme) for scheme in labels["ner"].values()))
        self.ad, self.ah = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.ld, self.lh = nn.Linear(HIDDEN, LABEL), nn.Linear(HIDDEN, LABEL)
        self.U = nn.Parameter(torch.zeros(ARC, ARC))
        self.ub = nn.Parameter(torch.zeros(ARC))
        self.V = nn.Parameter(torch.randn(LABEL + 1, self.relations, LABEL + 1) * 0.02)
        self.dropout = Dropout(head_dropout)
        nn.init.xavier_uniform_(self.U, gain=0.5)

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor, first: Tensor) -> dict[str, Tensor]:
        states = self.enc(ids, shape, mask)
        rows = torch.arange(ids.shape[0], device=ids.device)[:, None] * ids.shape[1] + first
        picked = torch.stack([state.flatten(0, 1).index_select(0, rows.flatten()) for state in states])
        weights = torch.stack([mix() for mix in (self.mix_tag, self.mix_mention, self.mix_ner, self.mix_tree)])
        mixed = (weights @ picked.flatten(1)).view(len(weights), *first.shape, HIDDEN)
        tags, mentions, names = mixed[0, :, 1:], mixed[1, :, 1:], mixed[2, :, 1:]
        tree = self.dropout(mixed[3])
        dependents, heads = F.gelu(self.ad(tree[:, 1:])), F.gelu(self.ah(tree))
        arc = (dependents @ self.U + self.ub) @ heads.transpose(1, 2)
        named = self.dropout(F.gelu(self.ner_h(self.dropout(names))))
        return {
            "tag": self.tag(self.dropout(tags)),
            "mention": self.mention(self.dropout(mentions)),
            "ner": self.ner(named),
            "arc": arc,
            "label_dependent": self._with_one(self.dropout(F.gelu(self.ld(tree[:, 1:])))),
            "label_head": self._with_one(self.dropout(F.gelu(self.lh(tree)))),
        }

    @staticmethod
    def _with_one(x: Tensor) -> Tensor:
        return torch.cat([x, torch.ones_like(x[:, :, :1])], -1)

    def label_scores(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores of each relation for pairs of words given in the same order: [pairs, relations]."""
        flat = (dependents @ self.V.reshape(LABEL + 1, -1)).view(-1, self.relations, LABEL + 1)
        return torch.bmm(flat, heads[:, :, None]).squeeze(-1)
