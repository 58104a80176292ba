"""The sum of all tasks' losses over a batch; words without a layer do not count."""

import torch
from torch import Tensor
from torch.nn import functional as F

from model import Reader

WEIGHTS = {"upos": 1.0, "xpos": 0.4, "feats": 0.5, "mention": 0.5, "arc": 1.3, "label": 0.8, "names": 1.3, "all": 0.7}


def mean_loss(logits: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(logits, target, ignore_index=-1, reduction="sum") / (target >= 0).sum().clamp(min=1)


def total_loss(model: Reader, out: dict[str, Tensor], batch: dict[str, Tensor], schemes: list[int]) -> dict[str, Tensor]:
    """Each task's loss, weighted by the share of the batch's words that have the layer; their sum is `total`."""
    real = batch["sentence"] >= 0
    words = real.sum().clamp(min=1)
    losses: dict[str, Tensor] = {}
    tagged = (batch["tags"][:, :, 0] >= 0) & real
    if tagged.any():
        share = tagged.sum() / words
        targets = batch["tags"][tagged]
        parts = out["tag"][tagged].float().split(model.tag_sizes[:-1], -1)
        each = [mean_loss(part, targets[:, i]) for i, part in enumerate(parts)]
        losses["upos"], losses["xpos"] = each[0] * share, each[1] * share
        losses["feats"] = torch.stack(each[2:]).sum() * share
    spoken = batch["mention"] >= 0
    if spoken.any():
        losses["mention"] = mean_loss(out["mention"][spoken].float(), batch["mention"][spoken]) * spoken.sum() / words
    headed = batch["heads"] >= 0
    if headed.any():
        share = headed.sum() / words
        sentence = batch["sentence"]
        same = sentence[:, :, None] == sentence[:, None, :]
        root = torch.ones_like(same[:, :, :1])
        own = torch.eye(sentence.shape[1], dtype=torch.bool, device=same.device)
        arc = out["arc"].float().masked_fill(~torch.cat([root, same & ~own], 2), -1e4)
        losses["arc"] = mean_loss(arc[headed], batch["heads"][headed]) * share
        rows = torch.arange(sentence.shape[0], device=same.device)[:, None].expand_as(sentence)
        heads = out["label_head"][rows, batch["heads"].clamp(min=0)]
        scores = model.label_scores(out["label_dependent"].flatten(0, 1), heads.flatten(0, 1))
        losses["label"] = mean_loss(scores.float(), batch["relations"].flatten()) * share
    named = batch["scheme"] >= 0
    if named.any():
        share = named.sum() / words
        blocks = out["ner"][named].float().split(schemes, -1)
        scheme, target = batch["scheme"][named], batch["names"][named]
        summed = sum(
            F.cross_entropy(block[scheme == i], target[scheme == i], reduction="sum")
            for i, block in enumerate(blocks[:-1])
            if (scheme == i).any()
        )
        losses["names"] = summed / named.sum() * share
        possible = batch["possible"][named][:, None] >> torch.arange(schemes[-1], device=named.device)[None, :] & 1
        unified = blocks[-1].log_softmax(-1).masked_fill(possible == 0, -1e4)
        losses["all"] = -unified.logsumexp(-1).mean() * share
    losses["total"] = torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()
    return losses
