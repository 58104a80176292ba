"""Label sets: what `labels.json` holds, and how the schemes of names relate."""

from corpora import Sentence

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

FEATS = {
    "Tense": ["Past", "Pres"],
    "VerbForm": ["Fin", "Inf", "Part", "Ger"],
    "Voice": ["Pass"],
    "Number": ["Sing", "Plur", "Ptan"],
    "Person": ["1", "2", "3"],
    "Mood": ["Ind", "Imp", "Sub"],
    "Degree": ["Pos", "Cmp", "Sup"],
    "PronType": ["Prs", "Art", "Dem", "Rel", "Int", "Ind", "Neg", "Tot", "Rcp"],
    "Case": ["Nom", "Acc", "Gen"],
    "Definite": ["Def", "Ind"],
    "Gender": ["Masc", "Fem", "Neut"],
    "NumType": ["Card", "Ord", "Mult", "Frac"],
    "Poss": ["Yes"],
    "Polarity": ["Neg"],
}

MENTIONS = "_ person organization place time event object abstract animal substance plant".split()


def bio(types: str) -> list[str]:
    return ["O"] + [f"{begin}-{kind}" for kind in types.split() for begin in "BI"]


SCHEMES = {
    "ner4": bio("PER ORG LOC MISC"),
    "cross4": bio("PER ORG LOC MISC"),
    "uner": bio("PER ORG LOC"),
    "wnut": bio("person location corporation group product creative-work"),
    "docred": bio("PER ORG LOC TIME NUM MISC"),
    "gum": bio("person organization place time event object abstract animal substance plant"),
    "all": bio("PER ORG LOC MISC"),
}

# Per scheme, the type in scheme `all` that a type stands for; for those absent the words may be MISC or no name.
UNIFIED = {
    "ner4": {kind: kind for kind in ("PER", "ORG", "LOC", "MISC")},
    "cross4": {"PER": "PER", "ORG": "ORG", "LOC": "LOC"},
    "uner": {"PER": "PER", "ORG": "ORG", "LOC": "LOC"},
    "wnut": {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "creative-work": "MISC"},
    "docred": {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "TIME": "O", "NUM": "O"},
    "gum": {"person": "PER", "organization": "ORG", "place": "LOC", "time": "O"},
}
# Schemes that do not mark MISC: a word that is no name there may be MISC in scheme `all`.
NO_MISC = {"uner", "gum"}


def allowed(sentence: Sentence, demonyms: set[str]) -> list[int]:
    """Per word the labels of scheme `all` that its own scheme's label leaves possible, as a bit mask."""
    order = {label: i for i, label in enumerate(SCHEMES["all"])}
    misc = 1 << order["B-MISC"] | 1 << order["I-MISC"]
    scheme = next(iter(sentence.names))
    out = []
    names = sentence.names[scheme]
    for at, label in enumerate(names):
        alone = label[:1] == "B" and (at + 1 == len(names) or names[at + 1][:1] != "I")
        if label == "O":
            out.append(1 | misc if scheme in NO_MISC else 1)
        elif alone and scheme != "ner4" and sentence.words[at] in demonyms:
            out.append(1 << order["B-MISC"])
        else:
            kind = UNIFIED[scheme].get(label[2:])
            if kind is None:
                out.append(1 | misc)
            elif kind == "O":
                out.append(1)
            else:
                out.append(1 << order[f"{label[0]}-{kind}"])
    return out


def label_sets(treebanks: list[Sentence]) -> dict:
    """The content of `labels.json`."""
    return {
        "xpos": sorted({x for s in treebanks for x in s.xpos if x != "_"}),
        "deprel": sorted({d for s in treebanks for d in s.deprels}),
        "upos": UPOS,
        "feats": FEATS,
        "ner": SCHEMES,
        "mtype": MENTIONS,
    }
