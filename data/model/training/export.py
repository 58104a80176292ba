"""Writes `model.int8.onnx`, `labels.json` and `vocab.txt` from a checkpoint."""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch

from exported import Exported
from model import Reader
from storage import store_int8

LIMIT = 30 * 1024 * 1024
INPUTS, OUTPUTS = ["ids", "shape", "mask", "first"], ["tags", "ner", "arc", "lab"]
AXES = {
    "ids": {0: "B", 1: "L"},
    "shape": {0: "B", 1: "L"},
    "mask": {0: "B", 1: "L"},
    "first": {0: "B", 1: "N1"},
    "tags": {0: "B", 1: "N"},
    "ner": {0: "B", 1: "N"},
    "arc": {0: "B", 1: "N", 2: "N1"},
    "lab": {0: "B", 1: "N", 2: "N1"},
}


def write_onnx(model: Reader, path: Path) -> None:
    """The full-precision graph, opset 17."""
    words = torch.tensor([[101, 2023, 2003, 2919, 102], [101, 2023, 2003, 102, 0]], dtype=torch.int32)
    shapes = torch.tensor([[0, 2, 1, 1, 0], [0, 2, 1, 0, 0]], dtype=torch.int32)
    mask = (words > 0).float()
    first = torch.tensor([[0, 1, 2, 3], [0, 1, 2, 0]], dtype=torch.int32)
    torch.onnx.export(
        Exported(model).eval(), (words, shapes, mask, first), str(path), input_names=INPUTS, output_names=OUTPUTS,
        dynamic_axes=AXES, opset_version=17, do_constant_folding=True, dynamo=False,
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder of the training run")
    parser.add_argument("out", type=Path, help="folder to write to")
    parser.add_argument("--pretrained", type=Path, required=True, help="folder of all-MiniLM-L6-v2, for its vocabulary")
    parser.add_argument("--checkpoint", default="best.pt")
    parser.add_argument("--keep-fp32", action="store_true", help="write model.fp32.onnx too, to measure what int8 costs")
    options = parser.parse_args()
    torch.set_num_threads(1)
    labels = json.loads((options.run / "labels.json").read_text(encoding="utf-8"))
    model = Reader(labels)
    model.load_state_dict(torch.load(options.run / options.checkpoint, map_location="cpu", weights_only=False)["model"])
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_onnx(model, full)
        out = options.out / "model.int8.onnx"
        onnx.save(store_int8(onnx.load(str(full))), str(out))
        if options.keep_fp32:
            shutil.copy(full, options.out / "model.fp32.onnx")
    onnx.checker.check_model(str(out))
    (options.out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    shutil.copy(options.pretrained / "vocab.txt", options.out / "vocab.txt")
    size = out.stat().st_size
    for name in ("model.int8.onnx", "labels.json", "vocab.txt"):
        print(hashlib.sha256((options.out / name).read_bytes()).hexdigest(), name)
    print(f"{size / 1e6:.1f} MB")
    if size > LIMIT:
        raise SystemExit(f"model.int8.onnx has {size} bytes, more than {LIMIT}: narrow a head")


if __name__ == "__main__":
    main()
