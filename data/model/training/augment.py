"""Variants of sentences: other casing, other names, quoted names."""

import random

from corpora import Sentence

GIVEN = (
    "Ahmed Mohammed Mahmoud Hassan Hussein Ali Omar Khalid Rashid Yusuf Ibrahim Abdullah Mustafa Tariq Nouri Haider Saad "
    "Fatima Zainab Layla Mariam Nadia Rania Samira Reza Mehdi Hossein Farhad Shirin Nasrin Parviz Recep Mehmet Emine "
    "Ayşe Kemal Bülent Wei Xiaoming Jing Lei Jianguo Xiulan Hiroshi Kenji Yuki Haruto Sakura Minh Thuy Linh Duc Somchai "
    "Prayut Aung Thein Min-jun Seo-yeon Ji-woo Rajesh Amit Priya Sunita Arvind Narendra Imran Bilal Asif Benazir Kofi "
    "Kwame Amara Chinedu Ngozi Thabo Sipho Wanjiru Abebe Tesfaye Siti Budi Joko Agus Ferdinand Corazon Nguyen José María "
    "Luis Ana Lucía Sergei Olga Volodymyr Oksana Tomasz Zofia Jürgen Anneliese Þóra Søren Åsa"
).split()
FAMILY = (
    "al-Rawi al-Rashid al-Jabouri al-Obeidi al-Hakim al-Baghdadi al-Masri al-Assad Al-Thani Al-Saud bin-Laden Haddad "
    "Khoury Nasrallah Barzani Talabani Rouhani Khamenei Mousavi Ahmadinejad Yilmaz Erdoğan Demirtaş Zhang Wang Li Chen "
    "Liu Zhao Xi Tanaka Suzuki Watanabe Kishida Tran Pham Chan-ocha Kyi Kim Park Lee Moon Sharma Patel Singh Gupta "
    "Khan Bhutto Hasina Rahman Chowdhury Mensah Okafor Adeyemi Mandela Zuma Kenyatta Odinga Tadesse Afwerki Widodo "
    "Subianto Marcos Duterte García Hernández Morales Ivanov Petrova Zelenskyy Shevchenko Kowalski Müller Jónsdóttir"
).split()
TITLES_OF_ARABIC = ("Abu", "Umm", "Ibn")
KUNYA = "Khalid Omar Musab Bakr Ali Hamza Yusuf Hafs Maryam Ibrahim Zubaydah Sayyaf Qatada Nidal Mazen Ghaith".split()


def make_person(rng: random.Random, split_hyphens: bool) -> list[str]:
    """A name as its words; `split_hyphens` cuts `al-X` in three as treebanks do."""
    draw = rng.random()
    if draw < 0.12:
        words = [rng.choice(TITLES_OF_ARABIC), rng.choice(KUNYA)]
        if rng.random() < 0.4:
            words.append(rng.choice(FAMILY[:10]))
    elif draw < 0.3:
        words = [rng.choice(FAMILY)]
    elif draw < 0.45:
        words = [rng.choice(GIVEN[:18]), rng.choice(GIVEN[:18]), rng.choice(FAMILY[:12])]
        if rng.random() < 0.3:
            words.insert(1, rng.choice(GIVEN[:18]))
    else:
        words = [rng.choice(GIVEN), rng.choice(FAMILY)]
    if split_hyphens:
        words = [part for word in words for part in word.replace("-", " - ").split()]
    return words


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for at, label in enumerate(labels):
        if label[0] == "B":
            spans.append((at, at + 1, label[2:]))
        elif label[0] == "I" and spans:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
    return spans


def name_pool(sentences: list[Sentence], kinds: tuple[str, ...]) -> list[list[str]]:
    """All distinct names of the kinds in a stable order."""
    seen = {
        tuple(s.words[first:end]): None
        for s in sentences
        for labels in s.names.values()
        for first, end, kind in spans_of(labels)
        if kind in kinds
    }
    return [list(words) for words in seen]


class Augmenter:
    """Draws variants; sentences with trees only change their casing."""

    def __init__(self, sentences: list[Sentence], rate: float = 1.0):
        self.rate = rate
        self.persons = name_pool(sentences, ("PER", "person"))
        self.organisations = name_pool(sentences, ("ORG", "corporation", "group"))

    def vary(self, sentence: Sentence, rng: random.Random) -> Sentence:
        if not sentence.heads and sentence.names and rng.random() < 0.16 * self.rate:
            sentence = self._rename(sentence, rng)
        draw = rng.random() / self.rate if self.rate > 0 else 1.0
        if draw < 0.03:
            return self._with_words(sentence, [word.lower() for word in sentence.words])
        if draw < 0.05:
            return self._with_words(sentence, [word.upper() for word in sentence.words])
        if draw < 0.08:
            return self._with_words(sentence, [word[:1].upper() + word[1:] for word in sentence.words])
        return sentence

    @staticmethod
    def _with_words(sentence: Sentence, words: list[str]) -> Sentence:
        return Sentence(**{**vars(sentence), "words": words})

    def _rename(self, sentence: Sentence, rng: random.Random) -> Sentence:
        scheme, labels = next(iter(sentence.names.items()))
        words, fresh, at = [], [], 0
        split = rng.random() < 0.6
        for first, end, kind in spans_of(labels):
            words += sentence.words[at:first]
            fresh += labels[at:first]
            name = sentence.words[first:end]
            if kind in ("PER", "person"):
                name = make_person(rng, split) if rng.random() < 0.6 else rng.choice(self.persons)
            elif kind in ("ORG", "corporation", "group") and rng.random() < 0.5:
                name = rng.choice(self.organisations)
            quoted = kind != "TIME" and rng.random() < 0.08
            words += ['"'] * quoted + name + ['"'] * quoted
            fresh += ["O"] * quoted + [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1) + ["O"] * quoted
            at = end
        words += sentence.words[at:]
        fresh += labels[at:]
        return Sentence(words, sentence.document, names={scheme: fresh})
