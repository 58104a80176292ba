"""Trains the reader; see README.md. Stopped and started again with the same folder, it goes on where it was."""

import argparse
import json
import os
import random
import signal
import time
from datetime import datetime
from pathlib import Path

import numpy as np
import torch

from augment import Augmenter
from batches import Encoding, collate, demonyms_of, epoch_batches
from exported import Exported
from labels import label_sets
from losses import total_loss
from mixture import Mixture, read_held_out, read_mixture
from model import Reader
from scores import name_scores, predict, tree_scores
from wordpiece import WordPieces

ENCODER_RATE, HEAD_RATE, LAYER_DECAY, WARM_UP = 3e-4, 1.2e-3, 0.88, 0.05


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the unpacked corpora")
    parser.add_argument("run", type=Path, help="folder for checkpoints and logs")
    parser.add_argument("--pretrained", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--epochs", type=float, default=10)
    parser.add_argument("--until", help="ISO time by which the learning rate reaches 0 even if epochs are left")
    parser.add_argument("--held-out", type=Path, help="file of documents never to train on")
    parser.add_argument("--restricted-genres", action="store_true", help="train on GUM's BY-NC-SA genres too")
    parser.add_argument("--without-conll", action="store_true", help="leave out CoNLL-2003, whose texts are for research")
    parser.add_argument("--budget", type=int, default=1400, help="sub-words a batch, padding included")
    parser.add_argument("--joined", type=float, default=0.25, help="share of windows of several sentences")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bf16", choices=("auto", "yes", "no"), default="auto", help="auto: on a GPU only; on a CPU worth it with AMX")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--dry-run", action="store_true", help="a minute: a few steps, a checkpoint, a measurement")
    return parser.parse_args()


def optimizer_of(model: Reader) -> torch.optim.AdamW:
    """Lower layers learn slower; no decay of biases and norms."""
    groups = []
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = HEAD_RATE
        if name.startswith("enc."):
            depth = int(name.split(".")[2]) + 1 if name.startswith("enc.layers.") else 0
            rate = ENCODER_RATE * LAYER_DECAY ** (len(model.enc.layers) - depth)
            if name.startswith("enc.shape"):
                rate = ENCODER_RATE
        decay = 0.01 if parameter.dim() > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "rate": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, fused=True)


class Trainer:
    def __init__(self, options: argparse.Namespace):
        self.options = options
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.half = options.bf16 == "yes" or (options.bf16 == "auto" and self.device.type == "cuda")
        options.run.mkdir(parents=True, exist_ok=True)
        held_out = read_held_out(options.held_out)
        self.mixture: Mixture = read_mixture(
            options.corpora, held_out, options.restricted_genres, not options.without_conll
        )
        everything = [s for part in self.mixture.train for s in part.sentences]
        labels = label_sets([s for s in everything if s.heads])
        demonyms = demonyms_of(everything)
        (options.run / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
        self.schemes = [len(order) for order in labels["ner"].values()]
        self.encoding = Encoding(WordPieces(str(options.pretrained / "vocab.txt")), labels, demonyms)
        self.augmenter = Augmenter([s for s in everything if s.names and not s.heads])
        self.model = Reader(labels)
        self.model.enc.load_pretrained(options.pretrained / "model.safetensors")
        self.model.to(self.device)
        self.optimizer = optimizer_of(self.model)
        self.epoch, self.at, self.step, self.best = 0, 0, 0, 0.0
        self.started = time.time()
        self.stopping = False
        signal.signal(signal.SIGTERM, self.stop)
        self.checkpoint = options.run / "checkpoint.pt"
        if self.checkpoint.exists():
            self.resume()

    def stop(self, *_: object) -> None:
        self.stopping = True

    def log(self, **values: object) -> None:
        line = json.dumps({"time": datetime.now().isoformat(timespec="seconds"), **values})
        print(line, flush=True)
        with open(self.options.run / "log.jsonl", "a", encoding="utf-8") as lines:
            lines.write(line + "\n")

    def save(self, name: str = "checkpoint.pt") -> None:
        """Written beside and renamed, so that a stop never leaves half a file."""
        state = {
            "model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "epoch": self.epoch,
            "at": self.at, "step": self.step, "best": self.best, "started": self.started,
            "random": (random.getstate(), np.random.get_state(), torch.get_rng_state()),
        }  # fmt: skip
        if name != "checkpoint.pt":
            state = {"model": state["model"], "step": self.step}
        half = self.options.run / f"{name}.part"
        torch.save(state, half)
        os.replace(half, self.options.run / name)

    def resume(self) -> None:
        state = torch.load(self.checkpoint, map_location=self.device, weights_only=False)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        for group in self.optimizer.param_groups:
            group["fused"] = True
        self.epoch, self.at, self.step = state["epoch"], state["at"], state["step"]
        self.best, self.started = state["best"], state["started"]
        torch.set_rng_state(state["random"][2].cpu())
        self.log(resumed=self.step, epoch=self.epoch)

    def progress(self, batches: int) -> float:
        done = (self.epoch + self.at / batches) / self.options.epochs
        if self.options.until:
            end = datetime.fromisoformat(self.options.until.replace("Z", "+00:00")).timestamp()
            done = max(done, (time.time() - self.started) / (end - self.started))
        return done

    def set_rate(self, progress: float, batches: int) -> None:
        warm = WARM_UP * (min(4.0, self.options.epochs) * batches)
        factor = min(1.0, (self.step + 1) / warm) * max(0.0, 1.0 - progress)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * factor

    def train_step(self, batch: list) -> dict[str, float]:
        arrays = collate(self.encoding, batch)
        tensors = {name: torch.from_numpy(array).to(self.device) for name, array in arrays.items()}
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
            out = self.model(tensors["ids"], tensors["shape"], tensors["mask"], tensors["first"])
            losses = total_loss(self.model, out, tensors, self.schemes)
        self.optimizer.zero_grad(set_to_none=True)
        losses["total"].backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def measure(self, sample: int) -> float:
        """Scores on a sample of the dev sets; their mean chooses the best checkpoint."""
        self.model.eval()
        exported = Exported(self.model)

        def run(arrays: dict) -> tuple:
            with torch.no_grad():
                given = [torch.from_numpy(arrays[n]).to(self.device) for n in ("ids", "shape", "mask", "first")]
                return tuple(tensor.cpu().numpy() for tensor in exported(*given))

        scores: dict[str, dict[str, float]] = {}
        for name, sentences in self.mixture.dev.items():
            chosen = random.Random(1).sample(sentences, min(sample, len(sentences)))
            found = predict(run, self.encoding, chosen, trees=bool(chosen[0].heads))
            if chosen[0].heads:
                scores[name] = tree_scores(chosen, found)
            if chosen[0].names:
                scheme = next(iter(chosen[0].names))
                f1s = name_scores([s.names[scheme] for s in chosen], [p.names[scheme] for p in found])
                scores.setdefault(name, {})["F1"] = f1s["F1"]
        mean = float(np.mean([s[k] for s in scores.values() for k in ("UPOS", "LAS", "F1") if k in s]))
        rounded = {name: {k: round(v, 1) for k, v in s.items()} for name, s in scores.items()}
        self.log(step=self.step, epoch=self.epoch, mean=round(mean, 2), dev=rounded)
        self.model.train()
        return mean

    def train(self) -> None:
        options = self.options
        self.model.train()
        saved = measured = time.time()
        while self.epoch < options.epochs:
            batches = epoch_batches(
                self.mixture.train, self.encoding, self.augmenter, options.budget, options.joined,
                options.seed * 1000 + self.epoch,
            )  # fmt: skip
            seen, since, sums = 0, time.time(), {}
            while self.at < len(batches):
                progress = self.progress(len(batches))
                if progress >= 1 or (options.dry_run and self.step >= 8):
                    self.finish()
                    return
                self.set_rate(progress, len(batches))
                batch = batches[self.at]
                losses = self.train_step(batch)
                self.at += 1
                seen += sum(len(s.words) for window in batch for s in window)
                for name, loss in losses.items():
                    sums[name] = sums.get(name, 0.0) + loss
                if self.step % 100 == 0 or options.dry_run:
                    every = 1 if options.dry_run else 100
                    self.log(step=self.step, epoch=round(self.epoch + self.at / len(batches), 3),
                             progress=round(progress, 3), words_per_s=round(seen / (time.time() - since)),
                             **{name: round(loss / every, 3) for name, loss in sums.items()})  # fmt: skip
                    seen, since, sums = 0, time.time(), {}
                if self.stopping or time.time() - saved > 480:
                    self.save()
                    if self.stopping:
                        return
                    saved = time.time()
                if time.time() - measured > 900:
                    self.keep_best(self.measure(250))
                    measured, since, seen = time.time(), time.time(), 0
            self.epoch, self.at = self.epoch + 1, 0
        self.finish()

    def keep_best(self, mean: float) -> None:
        if mean >= self.best:
            self.best = mean
            self.save("best.pt")

    def finish(self) -> None:
        self.save()
        self.save("last.pt")
        self.keep_best(self.measure(60 if self.options.dry_run else 250))
        self.log(finished=self.step)


if __name__ == "__main__":
    Trainer(arguments()).train()
