"""Sentences to arrays, and an epoch's batches."""

import random
from collections import Counter
from collections.abc import Iterator

import numpy as np

from augment import Augmenter
from corpora import Sentence
from labels import allowed
from mixture import Part
from templates import make_sentences
from wordpiece import CLS, SEP, WordPieces

LONGEST = 400
LONGEST_JOINED = 120
IGNORED = -1
# Made sentences in an epoch.
MADE = 400


class Encoding:
    """Label ids of one run."""

    def __init__(self, pieces: WordPieces, labels: dict, demonyms: set[str]):
        self.pieces = pieces
        self.demonyms = demonyms
        self.labels = labels
        self.upos = {label: i for i, label in enumerate(labels["upos"])}
        self.xpos = {label: i + 1 for i, label in enumerate(labels["xpos"])}
        self.feats = [(name, {v: i + 1 for i, v in enumerate(values)}) for name, values in labels["feats"].items()]
        self.deprel = {label: i for i, label in enumerate(labels["deprel"])}
        self.mentions = {label: i for i, label in enumerate(labels["mtype"])}
        self.schemes = list(labels["ner"])
        self.bio = {name: {label: i for i, label in enumerate(order)} for name, order in labels["ner"].items()}

    def inputs(self, words: list[str]) -> tuple[list[int], list[int], list[int]]:
        """ids, shapes and first positions (the root's before them) of one window."""
        ids, shapes, first = [CLS], [0], [0]
        for word in words:
            word_ids, word_shapes = self.pieces.word(word)
            first.append(len(ids))
            ids += word_ids
            shapes += word_shapes
        return [*ids, SEP], [*shapes, 0], first

    def targets(self, sentence: Sentence) -> dict[str, np.ndarray]:
        words = len(sentence.words)
        tags = np.full((words, 2 + len(self.feats)), IGNORED, np.int64)
        for at, tag in enumerate(sentence.upos):
            tags[at, 0] = self.upos.get(tag, IGNORED)
            tags[at, 1] = self.xpos.get(sentence.xpos[at], 0)
            for column, (name, values) in enumerate(self.feats):
                tags[at, 2 + column] = values.get(sentence.feats[at].get(name, ""), 0)
        heads = np.full(words, IGNORED, np.int64)
        relations = np.full(words, IGNORED, np.int64)
        if sentence.heads:
            heads[:] = sentence.heads
            relations[:] = [self.deprel.get(label, IGNORED) for label in sentence.deprels]
        mention = np.full(words, IGNORED, np.int64)
        if sentence.mentions:
            mention[:] = [self.mentions.get(kind, 0) for kind in sentence.mentions]
        scheme, names, possible = IGNORED, np.full(words, IGNORED, np.int64), np.zeros(words, np.int64)
        if sentence.names:
            name = next(iter(sentence.names))
            scheme = self.schemes.index(name)
            names[:] = [self.bio[name][label] for label in sentence.names[name]]
            possible[:] = allowed(sentence, self.demonyms)
        return {
            "tags": tags, "heads": heads, "relations": relations, "mention": mention, "names": names,
            "possible": possible, "scheme": np.full(words, scheme, np.int64),
        }  # fmt: skip


def demonyms_of(sentences: list[Sentence]) -> set[str]:
    """Words that CoNLL mostly marks as MISC by themselves: demonyms, nearly all of them."""
    alone, all_of_them = Counter(), Counter()
    for sentence in sentences:
        labels = sentence.names.get("ner4", [])
        all_of_them.update(sentence.words[: len(labels)])
        for at, label in enumerate(labels):
            if label == "B-MISC" and labels[at + 1 : at + 2] != ["I-MISC"] and sentence.words[at].istitle():
                alone[sentence.words[at]] += 1
    return {word for word, count in alone.items() if count >= 2 and count > 0.6 * all_of_them[word]}


def padded(size: int) -> int:
    """Few different sizes: matrix libraries make code for each."""
    return -(-size // 8) * 8


def collate(encoding: Encoding, items: list[list[Sentence]], with_targets: bool = True) -> dict[str, np.ndarray]:
    """One batch; each item is one window of one sentence or of several that follow each other."""
    inputs = [encoding.inputs([word for s in item for word in s.words]) for item in items]
    length = max(len(ids) for ids, _, _ in inputs)
    words = max(len(first) for _, _, first in inputs) - 1
    if with_targets:
        length, words = padded(length), padded(words + 1) - 1
    rows = len(items)
    out = {
        "ids": np.zeros((rows, length), np.int32),
        "shape": np.zeros((rows, length), np.int32),
        "mask": np.zeros((rows, length), np.float32),
        "first": np.zeros((rows, words + 1), np.int32),
    }
    for row, (ids, shapes, first) in enumerate(inputs):
        out["ids"][row, : len(ids)] = ids
        out["shape"][row, : len(ids)] = shapes
        out["mask"][row, : len(ids)] = 1
        out["first"][row, : len(first)] = first
    if not with_targets:
        return out
    filled = {"tags": IGNORED, "heads": IGNORED, "relations": IGNORED, "mention": IGNORED, "names": IGNORED}
    columns = 2 + len(encoding.feats)
    for name, empty in {**filled, "possible": 0, "scheme": IGNORED, "sentence": IGNORED}.items():
        out[name] = np.full((rows, words, columns) if name == "tags" else (rows, words), empty, np.int64)
    for row, item in enumerate(items):
        at = 0
        for number, sentence in enumerate(item):
            size = len(sentence.words)
            for name, values in encoding.targets(sentence).items():
                if name == "heads":
                    values = np.where(values > 0, values + at, values)
                out[name][row, at : at + size] = values
            out["sentence"][row, at : at + size] = number
            at += size
    return out


def windows_of(part: Part, pieces: WordPieces, joined: float, rng: random.Random) -> Iterator[list[Sentence]]:
    """The part once: a share of windows holds two or three sentences that follow each other."""
    sizes = [sum(len(pieces.word(w)[0]) for w in s.words) for s in part.sentences]
    at = 0
    while at < len(sizes):
        end = at + 1
        if part.running and rng.random() < joined:
            for _ in range(rng.choice((1, 1, 2))):
                if end == len(sizes) or part.sentences[end].document != part.sentences[at].document:
                    break
                if sum(sizes[at : end + 1]) > LONGEST_JOINED:
                    break
                end += 1
        if sum(sizes[at:end]) <= LONGEST:
            yield part.sentences[at:end]
        at = end


def epoch_windows(parts: list[Part], pieces: WordPieces, joined: float, rng: random.Random) -> list[list[Sentence]]:
    """Each part as often as its weight says, the fraction by chance."""
    found = []
    for part in parts:
        for _ in range(int(part.weight)):
            found += windows_of(part, pieces, joined, rng)
        fraction = part.weight - int(part.weight)
        if fraction > 0:
            found += [window for window in windows_of(part, pieces, joined, rng) if rng.random() < fraction]
    return found


def epoch_batches(
    parts: list[Part], encoding: Encoding, augmenter: Augmenter, budget: int, joined: float, seed: int
) -> list[list[list[Sentence]]]:
    """An epoch's batches of at most `budget` sub-words, padding included; the same for the same seed."""
    rng = random.Random(seed)
    windows = [[augmenter.vary(s, rng) for s in window] for window in epoch_windows(parts, encoding.pieces, joined, rng)]
    windows += [[sentence] for sentence in make_sentences(MADE, rng)]
    rng.shuffle(windows)
    buckets: dict[int, list[list[Sentence]]] = {}
    for window in windows:
        size = padded(len(encoding.inputs([word for s in window for word in s.words])[0]))
        buckets.setdefault(size, []).append(window)
    batches = []
    for size, bucket in sorted(buckets.items()):
        rows = max(1, budget // size)
        batches += [bucket[at : at + rows] for at in range(0, len(bucket), rows)]
    rng.shuffle(batches)
    return batches

