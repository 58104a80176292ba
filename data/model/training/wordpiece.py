"""Words to WordPiece ids and shape ids: the same splitting as `src/annotate/wordpiece.ts`."""

import unicodedata
from functools import lru_cache

MAX_PIECES = 12
SHAPES_OF_FIRST_PIECES = 13
SHAPES = 2 * SHAPES_OF_FIRST_PIECES
CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST_PIECE = 100


def is_han(character: str) -> bool:
    code = ord(character)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x323AF


def normalize(word: str) -> list[str]:
    """Lower case without accents, cut at punctuation and around ideographs."""
    out = []
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category in ("Mn", "Cc", "Cf") or character == "\ufffd":
            continue
        if category.startswith("P") or character in "$+<=>^`|~" or is_han(character):
            out.append(f" {character} ")
        else:
            out.append(character)
    return "".join(out).split()


def shape_of(word: str) -> int:
    """The casing and kind of a word as a number from 1 to 12."""
    letters = [c for c in word if unicodedata.category(c).startswith("L")]
    digits = [c for c in word if unicodedata.category(c) == "Nd"]
    if not letters:
        if word and len(digits) == len(word):
            return 6
        return 8 if digits else 9
    if digits:
        return 7
    if all(c.lower() == c.upper() for c in letters):
        return 12
    if len(letters) < len(word):
        return 10 if word[0] != word[0].lower() else 11
    uppers = sum(c != c.lower() for c in letters)
    if uppers == 0:
        return 1
    if len(letters) == 1:
        return 4
    if uppers == len(letters):
        return 3
    return 2 if uppers == 1 and letters[0] != letters[0].lower() else 5


class WordPieces:
    """The tokeniser of one vocabulary file (a piece a line)."""

    def __init__(self, vocabulary: str):
        with open(vocabulary, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.word = lru_cache(maxsize=200_000)(self._word)

    def _word(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        pieces = [piece for part in normalize(word) for piece in self._part(part)][:MAX_PIECES]
        if not pieces:
            pieces = [UNKNOWN]
        shape = shape_of(word)
        later = shape + SHAPES_OF_FIRST_PIECES
        return tuple(pieces), (shape,) + (later,) * (len(pieces) - 1)

    def _part(self, part: str) -> list[int]:
        if len(part) > LONGEST_PIECE:
            return [UNKNOWN]
        found, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    found.append(self.ids[piece])
                    start = end
                    break
            else:
                return [UNKNOWN]
        return found
