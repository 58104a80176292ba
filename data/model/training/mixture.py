"""Which texts are trained on, how often, and which are kept for measuring."""

from dataclasses import dataclass, field
from pathlib import Path

from corpora import Sentence, read_gum, read_names, read_redocred, read_treebank

# Genres of GUM whose texts may not be used commercially (BY-NC-SA), or not be changed (conversation: BY-ND).
RESTRICTED_GENRES = {"fiction", "whow", "essay", "letter", "podcast", "conversation"}
NEWS_LIKE = {"news", "bio", "interview", "speech", "court", "voyage", "academic"}

CONLL = {"person": "PER", "organisation": "ORG", "location": "LOC", "misc": "MISC"}
DOMAINS = ("politics", "science", "music", "literature", "ai")
PERSONS = "person politician writer scientist musicalartist researcher"
ORGANISATIONS = "organisation politicalparty band university"
LOCATIONS = "location country"
OTHERS = (
    "misc election event award astronomicalobject book album musicgenre algorithm chemicalcompound protein task product "
    "poem field literarygenre academicjournal song metrics programlang conference enzyme discipline magazine "
    "chemicalelement theory musicalinstrument"
)
CROSS = {
    fine: coarse
    for fines, coarse in ((PERSONS, "PER"), (ORGANISATIONS, "ORG"), (LOCATIONS, "LOC"), (OTHERS, "MISC"))
    for fine in fines.split()
}
WNUT = {kind: kind for kind in ("person", "location", "corporation", "group", "product", "creative-work")}
UNER = {kind: kind for kind in ("PER", "ORG", "LOC")}


@dataclass
class Part:
    """Sentences in the order of their documents, and how often each is seen in an epoch."""

    name: str
    sentences: list[Sentence]
    weight: float
    # Whether a sentence follows the one before it.
    running: bool = True


@dataclass
class Mixture:
    train: list[Part] = field(default_factory=list)
    dev: dict[str, list[Sentence]] = field(default_factory=dict)


def gum_documents(folder: Path, listing: str, held_out: set[str], restricted: bool) -> list[str]:
    names = (folder / listing).read_text(encoding="utf-8").split()
    return [
        name
        for name in names
        if name not in held_out
        and (restricted or name.split("_")[1] not in RESTRICTED_GENRES)
        and (folder / f"docs/{name}.conllu").exists()
    ]


def read_held_out(path: Path | None) -> set[str]:
    """Names of documents never to be trained on, one a line."""
    if path is None:
        return set()
    return {line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"}


def read_mixture(folder: Path, held_out: set[str], restricted_genres: bool = False, conll: bool = True) -> Mixture:
    """The mixture from a folder of unpacked corpora."""
    mixture = Mixture()

    def add(name: str, sentences: list[Sentence], weight: float, running: bool = True) -> None:
        kept = [s for s in sentences if s.document not in held_out and 0 < len(s.words)]
        mixture.train.append(Part(name, kept, weight, running))

    add("ewt", read_treebank(folder / "ud-english-ewt/train.conllu"), 1.0)
    for name in gum_documents(folder / "gum", "files.train", held_out, restricted_genres):
        news = name.split("_")[1] in NEWS_LIKE
        add(name, read_gum(folder / f"gum/docs/{name}.conllu"), 1.6 if news else 1.0)
    if conll:
        add("conll", read_names(folder / "crossner/conll2003/train.txt", "ner4", CONLL), 1.1)
    add("uner", read_names(folder / "uner-english/en_ewt-ud-dev.iob2", "uner", UNER, 1, 2), 2.0)
    redocred = read_redocred(folder / "re-docred/dev_revised.json")
    titles = list(dict.fromkeys(s.document for s in redocred))
    last = set(titles[-40:])
    add("redocred", [s for s in redocred if s.document not in last], 1.0)
    for domain in DOMAINS:
        for part in ("train", "dev") if domain == "politics" else ("train", "dev", "test"):
            weight = 1.2 if domain == "politics" else 0.6
            add(f"{domain}-{part}", read_names(folder / f"crossner/{domain}/{part}.txt", "cross4", CROSS), weight, False)
    add("wnut-train", read_names(folder / "wnut17/wnut17train.conll", "wnut", WNUT), 0.4, False)
    add("wnut-dev", read_names(folder / "wnut17/emerging.dev.conll", "wnut", WNUT), 0.4, False)

    gum_dev = [
        s
        for name in gum_documents(folder / "gum", "files.dev", set(), True)
        for s in read_gum(folder / f"gum/docs/{name}.conllu")
    ]
    mixture.dev = {
        "ewt": read_treebank(folder / "ud-english-ewt/dev.conllu"),
        "gum": gum_dev,
        "conll": read_names(folder / "crossner/conll2003/dev.txt", "ner4", CONLL),
        "redocred": [s for s in redocred if s.document in last],
    }
    return mixture
