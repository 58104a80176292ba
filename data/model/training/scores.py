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


def predict(
    run: Run, encoding: Encoding, sentences: list[Sentence], trees: bool = True, together: int = 0
) -> list[Prediction]:
    """One prediction a sentence; windows hold one sentence, or as many of a document as fit in `together` sub-words."""
    sizes = [sum(len(encoding.pieces.word(word)[0]) for word in s.words) for s in sentences]
    windows: list[list[int]] = []
    for i, sentence in enumerate(sentences):
        last = windows[-1] if windows else []
        if (
            last
            and sentences[last[0]].document == sentence.document
            and sum(sizes[j] for j in last) + sizes[i] <= together
        ):
            last.append(i)
        else:
            windows.append([i])
    windows.sort(key=lambda window: sum(sizes[i] for i in window))
    out: dict[int, Prediction] = {}
    for start in range(0, len(windows), 16):
        rows = windows[start : start + 16]
        # At most 512 sub-words fit; the few longer sentences are cut.
        cut = [[_cut(encoding, sentences[i]) for i in window] for window in rows]
        tags, ner, arc, lab = run(collate(encoding, cut, with_targets=False))
        for row, window in enumerate(rows):
            at = 0
            for i, sentence in zip(window, cut[row], strict=True):
                end = at + len(sentence.words)
                own = np.r_[0, at + 1 : end + 1]
                missing = len(sentences[i].words) - len(sentence.words)
                block = (tags[row, at:end], ner[row, at:end], arc[row, at:end][:, own], lab[row, at:end][:, own])
                out[i] = _prediction(encoding.labels, *block, trees=trees, missing=missing)
                at = end
    return [out[i] for i in range(len(sentences))]


def _prediction(
    labels: dict, tags: np.ndarray, ner: np.ndarray, arc: np.ndarray, lab: np.ndarray, *, trees: bool, missing: int
) -> Prediction:
    words = len(tags)
    heads = best_tree(arc) if trees else np.zeros(words, int)
    names, at = {}, 0
    for scheme, order in labels["ner"].items():
        names[scheme] = best_names(ner[:, at : at + len(order)], order) + ["O"] * missing
        at += len(order)
    feats: list[dict[str, str]] = [
        {
            name: values[row[2 + column] - 1]
            for column, (name, values) in enumerate(labels["feats"].items())
            if row[2 + column] > 0
        }
        for row in tags
    ]
    return Prediction(
        upos=[labels["upos"][tag] for tag in tags[:, 0]] + ["X"] * missing,
        heads=[int(h) for h in heads] + [0] * missing,
        deprels=[labels["deprel"][lab[w, heads[w]]] for w in range(words)] + ["dep"] * missing,
        names=names,
        feats=feats + [{}] * missing,
    )


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
