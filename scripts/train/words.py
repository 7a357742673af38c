"""Words, shapes and word pieces: the Python twin of the runtime's tokenizer (models/README.md, "Graph interface")."""

import re
import unicodedata

PREFIXES = "anti|bi|co|counter|e|ex|extra|hyper|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|pan|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|ultra|un|under|vice"
ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|St|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Rev|Hon|Pres|Supt|Insp|Jr|Sr|Inc|Corp|Co|Ltd|Bros|"
    "vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|Mt|Ft|Ave|Blvd|Rd|al|cf|ca|Vol|pp|Fig|approx|est|Messrs|Mme|Mlle"
)
WORD = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"”]*[\w/]                      # URL
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)*                            # mail address
  | \w[\w-]*\.(?:docx?|pdf|txt|html?|xlsx?|pptx?|jpe?g|gif|png|zip|exe|mp3)\b  # file name
  | @\w+ | \#(?!\d+\b)\w+                                   # handle, hashtag
  | (?:[A-Za-z]\.){{2,}}                                    # U.S., a.m.
  | \b(?:{ABBREVIATIONS})\.(?!\w)                           # Mr.
  | \b[A-Z]\.(?=\s+\w)                                      # J.
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\w])              # 1,234.5  14th  1990s
  | \.{{2,}} | …+ | -{{2,}} | [!?]{{2,}}
  | \b(?:{PREFIXES})-\w+                                    # co-founder
  | (?:gon|wan|got)(?=na\b|ta\b) | \bout(?=ta\b) | \b(?:can)(?=not\b)
  | \b(?:do|does|did|is|are|was|were|have|has|had|could|would|should|ca|ai)(?=nt\b) | (?<=[a-z])nt\b       # do nt
  | \ba(?=lot\b) | (?<=\ba)lot\b
  | \w+?(?=n['’]t\b) | n['’]t\b                             # do n't
  | ['’](?:s|re|ve|ll|d|m|em)\b
  | \w+(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)\w+)*               # minister, O'Neill
  | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


def tokenize(text):
    """[start, end) of every word, in code points."""
    return [[m.start(), m.end()] for m in WORD.finditer(text)]


QUOTES = set("\"'“”‘’`«»„‚")


def shape(word):
    """Shape class of a word, 1 to 19."""
    if all(c in ".!?…" for c in word):
        return 1
    if all(c in ",;:" for c in word):
        return 2
    if all(c in QUOTES for c in word):
        return 3
    categories = [unicodedata.category(c) for c in word]
    if all(c == "Pd" for c in categories):
        return 4
    if all(c in ("Ps", "Pe") for c in categories):
        return 5
    letters = [c for c, k in zip(word, categories) if k[0] == "L"]
    digits = any(k == "Nd" for k in categories)
    if not letters:
        return 7 if digits else 6
    if digits:
        return 8
    upper = [c for c in letters if c != c.lower()]
    lower = [c for c in letters if c != c.upper()]
    cased = [c for c in letters if c != c.lower() or c != c.upper()]
    first_upper = bool(cased) and cased[0] != cased[0].lower()
    if "." in word:
        return 9 if upper and not lower else 10 if first_upper else 11
    if not cased:
        return 12
    if not lower:
        return 13 if len(cased) == 1 else 14 if len(cased) <= 5 else 15
    if not upper:
        return 16
    if first_upper:
        return 17 if len(upper) == 1 else 18
    return 19


def gap(text, end, start):
    """Class of the white space between two words; `end` is None for the first word of a text."""
    if end is None:
        return 3
    between = text[end:start]
    return min(2 + (between.count("\n") > 1), 3) if "\n" in between else 1 if between else 0


class Pieces:
    """Uncased BERT word pieces of single words."""

    def __init__(self, vocab_path, limit):
        with open(vocab_path, encoding="utf-8") as file:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(file)}
        self.limit = limit
        self.unknown, self.mask = self.ids["[UNK]"], self.ids["[MASK]"]
        self.cache = {}

    def __call__(self, word):
        if word not in self.cache:
            self.cache[word] = ([i for part in self._parts(word) for i in self._pieces(part)] or [self.unknown])[: self.limit]
        return self.cache[word]

    @staticmethod
    def _parts(word):
        text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        part = ""
        for char in text:
            kind = unicodedata.category(char)
            if kind[0] == "P" or (char.isascii() and kind[0] == "S") or "一" <= char <= "鿿":
                if part:
                    yield part
                yield char
                part = ""
            elif kind[0] in "CZ":
                if part and kind[0] == "Z":
                    yield part
                    part = ""
            else:
                part += char
        if part:
            yield part

    def _pieces(self, part):
        if len(part) > 100:
            return [self.unknown]
        out, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = part[at:end] if at == 0 else "##" + part[at:end]
                if piece in self.ids:
                    out.append(self.ids[piece])
                    at = end
                    break
            else:
                return [self.unknown]
        return out
