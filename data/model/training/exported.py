"""The reader as the product runs it: labels chosen inside, four outputs."""

import torch
from torch import Tensor, nn

from model import LABEL, Reader


class Exported(nn.Module):
    """ids, shape, mask, first to tags [B,N,17], ner [B,N,K], arc [B,N,N+1], lab [B,N,N+1]."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.m = reader

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        out = self.m(ids, shape, mask, first)
        parts = [*out["tag"].split(self.m.tag_sizes[:-1], -1), out["mention"]]
        # XPOS is never absent: its column without the label for that.
        parts[1] = parts[1][..., 1:]
        tags = torch.stack([part.argmax(-1).int() for part in parts], -1)
        dependents, heads = out["label_dependent"], out["label_head"]
        batch, words = dependents.shape[0], dependents.shape[1]
        flat = dependents @ self.m.V.reshape(LABEL + 1, -1)
        flat = flat.view(batch, words * self.m.relations, LABEL + 1)
        scores = (flat @ heads.transpose(1, 2)).view(batch, words, self.m.relations, words + 1)
        return tags, out["ner"], out["arc"], scores.argmax(2).int()
