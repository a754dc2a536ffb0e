"""Russian and Ukrainian names in Latin letters, and whether two names may be spellings of one."""

import difflib
import re
import unicodedata

LETTERS = dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye")) | {
    "е": "e", "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
    "ь": "", "ю": "yu", "я": "ya",
}
UKRAINIAN_LETTERS = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщюя", (
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia").split()))
UKRAINIAN_FIRST_LETTERS = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

CONSONANTS = dict(zip("бвгґджзклмнпрстфхцчшщ", "bvggdzzklmnprstfgccss"))
LATIN_CONSONANTS = (("shch", "s"), ("zh", "z"), ("kh", "g"), ("ts", "c"), ("ch", "c"), ("sh", "s"), ("h", "g"), ("w", "v"))


def plain(name):
    """Latin letters without marks and apostrophes."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[’'ʼ`”]", "", bare)


def capitals(name):
    return re.sub(r"(^|[ -])([^\W\d_])", lambda m: m[1] + m[2].upper(), name)


def latin(name):
    """A Russian name as English newspapers write it."""
    out = ""
    lower = name.lower()
    for i, letter in enumerate(lower):
        after_vowel = i == 0 or lower[i - 1] in "аеёиоуыэюяьъ -"
        out += "ye" if letter == "е" and after_vowel else LETTERS.get(letter, letter)
    out = re.sub(r"(iy|yy)\b", "y", out)
    return "-".join(" ".join(w.capitalize() for w in part.split(" ")) for part in out.split("-"))


def latin_of_ukrainian(name):
    """The romanisation that Ukraine prescribes (resolution 55 of 2010)."""
    out = ""
    lower = re.sub("['’ʼь]", "", name.lower()).replace("зг", "zgh")
    for i, letter in enumerate(lower):
        first = i == 0 or lower[i - 1] in " -"
        out += UKRAINIAN_FIRST_LETTERS.get(letter) if first and letter in UKRAINIAN_FIRST_LETTERS else UKRAINIAN_LETTERS.get(letter, letter)
    return capitals(out)


def consonants(name):
    """What is left of a name in either script when spelling habits are taken away."""
    text = unicodedata.normalize("NFC", name.lower())
    if re.search("[а-яіїєґ]", text):
        bare = "".join(CONSONANTS.get(letter, "") for letter in text)
    else:
        bare = plain(text)
        for there, here in LATIN_CONSONANTS:
            bare = bare.replace(there, here)
        bare = re.sub("[^bvgdzklmnprstfc]", "", bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def alike(one, other):
    """Tells whether two names may be spellings of one."""
    return difflib.SequenceMatcher(None, consonants(one), consonants(other), autojunk=False).ratio() >= 0.75
