"""Readers: each gives sentences with the layers that its corpus has."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator


@dataclass
class Sentence:
    """Words of one sentence; layers that the corpus lacks are empty."""

    words: list[str]
    document: str = ""
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[dict[str, str]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    # Name scheme to BIO labels.
    names: dict[str, list[str]] = field(default_factory=dict)
    # Type of the outermost mention that each word heads, `_` for none.
    mentions: list[str] = field(default_factory=list)
    # Whether a space follows each word.
    spaces: list[bool] = field(default_factory=list)


def read_conllu(path: Path) -> Iterator[tuple[Sentence, list[str]]]:
    """Sentences of a CoNLL-U file with each word's MISC column."""
    document, rows = "", []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield _sentence(rows, document), [row[9] for row in rows]
                rows = []
            elif not line.startswith("#"):
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    if rows:
        yield _sentence(rows, document), [row[9] for row in rows]


def _sentence(rows: list[list[str]], document: str) -> Sentence:
    feats = [dict(f.split("=", 1) for f in row[5].split("|")) if row[5] != "_" else {} for row in rows]
    return Sentence(
        words=[row[1] for row in rows],
        document=document,
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        feats=feats,
        heads=[int(row[6]) for row in rows],
        deprels=[row[7] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
    )


def read_treebank(path: Path) -> list[Sentence]:
    return [sentence for sentence, _ in read_conllu(path)]


def read_columns(path: Path, word: int = 0, label: int = -1) -> Iterator[tuple[str, list[str], list[str]]]:
    """Document, words and labels of each sentence of a file with a word a line."""
    document, words, labels = "", [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# "):
                if line.startswith("# newdoc id"):
                    document = line.split("=", 1)[1].strip()
                continue
            cells = line.rstrip("\n").split("\t") if "\t" in line else line.split()
            if len(cells) < 2 or not cells[word].strip():
                if words:
                    yield document, words, labels
                words, labels = [], []
            else:
                words.append(cells[word].strip())
                labels.append(cells[label].strip())
    if words:
        yield document, words, labels


def repair(labels: list[str]) -> list[str]:
    """BIO without an I that continues nothing."""
    fixed, before = [], "O"
    for label in labels:
        if label.startswith("I-") and before[2:] != label[2:]:
            label = "B-" + label[2:]
        fixed.append(label)
        before = label
    return fixed


def read_names(path: Path, scheme: str, types: dict[str, str], word: int = 0, label: int = -1) -> list[Sentence]:
    """Sentences with names; a type that `types` lacks is no name."""
    found = []
    for document, words, labels in read_columns(path, word, label):
        mapped = [
            f"{name[0]}-{types[name[2:]]}" if name[:2] in ("B-", "I-") and name[2:] in types else "O" for name in labels
        ]
        found.append(Sentence(words, document, names={scheme: repair(mapped)}))
    return found


def read_redocred(path: Path) -> list[Sentence]:
    found = []
    for document in json.loads(path.read_text(encoding="utf-8")):
        sentences = [Sentence(list(words), document["title"]) for words in document["sents"]]
        for sentence in sentences:
            sentence.names["docred"] = ["O"] * len(sentence.words)
        mentions = {
            (m["sent_id"], m["pos"][0], m["pos"][1], m["type"]) for cluster in document["vertexSet"] for m in cluster
        }
        for at, first, end, kind in sorted(mentions, key=lambda m: (m[1] - m[2], m)):
            labels = sentences[at].names["docred"]
            if end <= len(labels) and all(label == "O" for label in labels[first:end]):
                labels[first:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
        found += [s for s in sentences if s.words]
    return found


_BRACKET = re.compile(r"\(([^()]+)|([^()]+)\)|\)")


def read_gum(path: Path) -> list[Sentence]:
    """A GUM document: trees, the type of every mention's head, names (mentions headed by a proper noun)."""
    found = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for sentence, misc in read_conllu(path):
        spans = []
        for at, cell in enumerate(misc):
            entity = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
            for token in re.findall(r"\([^()]*\)?|[^()]*\)", entity):
                inner = token.strip("()")
                if token.startswith("("):
                    key, kind = inner.split("-")[0], inner.split("-")[1] if "-" in inner else "abstract"
                    opened.setdefault(key, []).append((at, kind))
                    if token.endswith(")"):
                        first, kind = opened[key].pop()
                        spans.append((first, at + 1, kind))
                else:
                    key = inner.split("-")[0]
                    if opened.get(key):
                        first, kind = opened[key].pop()
                        if first <= at:
                            spans.append((first, at + 1, kind))
        opened.clear()
        _add_mentions(sentence, spans)
        found.append(sentence)
    return found


def head_of(sentence: Sentence, first: int, end: int) -> int:
    """The first word of a span whose head lies outside it."""
    for at in range(first, end):
        if not first < sentence.heads[at] <= end:
            return at
    return first


def _add_mentions(sentence: Sentence, spans: list[tuple[int, int, str]]) -> None:
    words = len(sentence.words)
    sentence.mentions = ["_"] * words
    labels = ["O"] * words
    names = []
    for first, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        head = head_of(sentence, first, end)
        if sentence.mentions[head] != "_":
            continue
        sentence.mentions[head] = kind
        if sentence.upos[head] == "PROPN" or (kind == "time" and sentence.upos[head] == "NUM"):
            start, stop = _name_part(sentence, first, end, head)
            names.append((start, stop, kind))
    for start, stop, kind in sorted(names, key=lambda s: (s[0] - s[1], s)):
        if all(label == "O" for label in labels[start:stop]):
            labels[start:stop] = [f"B-{kind}"] + [f"I-{kind}"] * (stop - start - 1)
    sentence.names["gum"] = labels


def _name_part(sentence: Sentence, first: int, end: int, head: int) -> tuple[int, int]:
    """The run of proper nouns around the head, `of`, `the`, `and`, hyphens and numbers between them included."""

    def proper(at: int) -> bool:
        return sentence.upos[at] in ("PROPN", "NUM") or (
            sentence.words[at][:1].isupper() and sentence.upos[at] in ("ADJ", "NOUN", "VERB", "X", "DET") and at > 0
        )

    def joins(at: int) -> bool:
        return sentence.words[at].lower() in ("of", "the", "and", "for", "-", "'s", "&", "de", "al", "on", "in", ".")

    start, stop = head, head + 1
    at = head - 1
    while at >= first and (proper(at) or joins(at)):
        if proper(at):
            start = at
        at -= 1
    at = head + 1
    while at < end and (proper(at) or joins(at)):
        if proper(at):
            stop = at + 1
        at += 1
    return start, stop
