"""Measures over predicted sentences."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from augment import spans_of
from batches import Encoding, collate
from corpora import Sentence, head_of
from decode import best_names, best_tree

Run = Callable[[dict[str, np.ndarray]], tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]


@dataclass
class Prediction:
    upos: list[str]
    heads: list[int]
    deprels: list[str]
    # Scheme to BIO labels.
    names: dict[str, list[str]]
    feats: list[dict[str, str]]


def predict(run: Run, encoding: Encoding, sentences: list[Sentence], trees: bool = True) -> list[Prediction]:
    """One prediction a sentence, each sentence alone in its window."""
    labels = encoding.labels
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].words))
    out: dict[int, Prediction] = {}
    for start in range(0, len(order), 16):
        rows = order[start : start + 16]
        # At most 500 sub-words fit; the few longer sentences are cut.
        batch = collate(encoding, [[_cut(encoding, sentences[i])] for i in rows], with_targets=False)
        tags, ner, arc, lab = run(batch)
        for row, i in enumerate(rows):
            words = len(_cut(encoding, sentences[i]).words)
            heads = best_tree(arc[row, :words, : words + 1]) if trees else np.zeros(words, int)
            names, at = {}, 0
            for scheme, bio in labels["ner"].items():
                names[scheme] = best_names(ner[row, :words, at : at + len(bio)], bio)
                at += len(bio)
            feats = [
                {
                    name: values[tags[row, w, 2 + column] - 1]
                    for column, (name, values) in enumerate(labels["feats"].items())
                    if tags[row, w, 2 + column] > 0
                }
                for w in range(words)
            ]
            prediction = Prediction(
                upos=[labels["upos"][tag] for tag in tags[row, :words, 0]],
                heads=[int(h) for h in heads],
                deprels=[labels["deprel"][lab[row, w, heads[w]]] for w in range(words)],
                names=names,
                feats=feats,
            )
            missing = len(sentences[i].words) - words
            prediction.upos += ["X"] * missing
            prediction.heads += [0] * missing
            prediction.deprels += ["dep"] * missing
            for scheme in names:
                names[scheme] += ["O"] * missing
            prediction.feats += [{}] * missing
            out[i] = prediction
    return [out[i] for i in range(len(sentences))]


def _cut(encoding: Encoding, sentence: Sentence) -> Sentence:
    size, kept = 2, 0
    for word in sentence.words:
        size += len(encoding.pieces.word(word)[0])
        if size > 500:
            break
        kept += 1
    return sentence if kept == len(sentence.words) else Sentence(sentence.words[:kept], sentence.document)


def base(relation: str) -> str:
    return relation.split(":")[0]


def f1(right: int, predicted: int, gold: int) -> float:
    return 200.0 * right / max(1, predicted + gold)


def tree_scores(gold: list[Sentence], found: list[Prediction]) -> dict[str, float]:
    """UPOS, UAS, LAS (without subtypes, as the shared tasks do: all words) and F1 of some relations."""
    count = upos = uas = las = exact = 0
    relation: dict[str, Counter] = {}
    groups = {"arguments": {"nsubj", "nsubj:pass", "obj", "obl"}, "appos": {"appos"}, "conj": {"conj"}, "nmod": {"nmod"}}
    for sentence, predicted in zip(gold, found, strict=True):
        for at in range(len(sentence.words)):
            count += 1
            upos += sentence.upos[at] == predicted.upos[at]
            attached = sentence.heads[at] == predicted.heads[at]
            uas += attached
            same = base(sentence.deprels[at]) == base(predicted.deprels[at])
            las += attached and same
            exact += attached and sentence.deprels[at] == predicted.deprels[at]
            for name, members in groups.items():
                tally = relation.setdefault(name, Counter())
                in_gold, in_found = sentence.deprels[at] in members, predicted.deprels[at] in members
                tally["gold"] += in_gold
                tally["found"] += in_found
                tally["right"] += in_gold and attached and sentence.deprels[at] == predicted.deprels[at]
    out = {"UPOS": upos, "UAS": uas, "LAS": las, "LAS+sub": exact}
    out = {name: 100.0 * value / max(1, count) for name, value in out.items()}
    for name, tally in relation.items():
        out[name] = f1(tally["right"], tally["found"], tally["gold"])
    return out


def feature_scores(gold: list[Sentence], found: list[Prediction], names: list[str]) -> dict[str, float]:
    out = {}
    for name in names:
        right = predicted = actual = 0
        for sentence, p in zip(gold, found, strict=True):
            for given, guess in zip(sentence.feats, p.feats, strict=True):
                actual += name in given
                predicted += name in guess
                right += name in given and given[name] == guess.get(name)
        out[name] = f1(right, predicted, actual)
    return out


def name_scores(gold: list[list[str]], found: list[list[str]], types: dict[str, str] | None = None) -> dict[str, float]:
    """F1 of exact spans with their types, over all and by type; types that `types` lacks count on neither side."""
    tally: dict[str, Counter] = {}
    for given, guess in zip(gold, found, strict=True):
        spans, guesses = (
            {(a, b, types.get(k) if types else k) for a, b, k in spans_of(labels)} for labels in (given, guess)
        )
        for kind in {s[2] for s in spans | guesses if s[2]}:
            one, two = {s for s in spans if s[2] == kind}, {s for s in guesses if s[2] == kind}
            for name in (kind, "F1"):
                counter = tally.setdefault(name, Counter())
                counter["gold"] += len(one)
                counter["found"] += len(two)
                counter["right"] += len(one & two)
    return {name: f1(t["right"], t["found"], t["gold"]) for name, t in sorted(tally.items())}


def name_scores_by_head(
    gold: list[Sentence], found: list[Prediction], scheme: str, types: dict[str, str]
) -> dict[str, float]:
    """As `name_scores` on GUM's names, a name being right where its head word (by the gold tree) and type are."""
    given, guesses = [], []
    for sentence, prediction in zip(gold, found, strict=True):
        for labels, out in ((sentence.names["gum"], given), (prediction.names[scheme], guesses)):
            marks = ["O"] * len(labels)
            for first, end, kind in spans_of(labels):
                marks[head_of(sentence, first, end)] = f"B-{kind}"
            out.append(marks)
    same = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    relabel = [[f"B-{types[m[2:]]}" if m[2:] in types else "O" for m in marks] for marks in given]
    found_types = {**same, **types}
    reguess = [[f"B-{found_types[m[2:]]}" if m[2:] in found_types else "O" for m in marks] for marks in guesses]
    return name_scores(relabel, reguess)
