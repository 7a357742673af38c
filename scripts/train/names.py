"""One convention of names for all corpora: flat, without titles, articles and possessive endings; towns apart from their countries.

Decisions:
- GUM marks whole noun phrases with a head. The longest p/o/l head is taken; it is cut at a comma, a bracket, or a lower-case preposition that
  does not stand inside a name all other corpora keep whole ("Gulf of Mexico" stays, "state of Yucatán in Mexico" becomes "Yucatán" and "Mexico").
- An office is no name: of "President of the United States", a person in GUM, the country is left.
- LitBank keeps titles ("Mr. Pontellier"): they go. Nested mentions: the longest wins, possessors inside count for themselves.
- Re-DocRED has adjectives of nations as places: norp where the teacher says so on the same words.
- MISC (WikiGold, Re-DocRED, CrossNER) may be norp, event or other: any of them is right (partial label), the teacher's where it has the same span.
- BTC and WNUT: "@handle" is not taken as a name. Words that hold a handle, a URL or a hashtag are left out of the loss.
- KnowledgeNet marks only participants: the teacher's names stand, its own replace those that they touch.
- Types that a corpus does not mark are filled from the teacher where no gold name stands; otherwise the teacher's word counts for nothing.
"""

from spacy_labels import SPACY_TYPES

TITLES = set(
    "mr mrs ms miss dr prof professor president presidents vice-president prime minister ministers premier chancellor king queen prince princess sir lord lady dame emperor "
    "empress pope cardinal archbishop bishop father sister brother saint rev reverend rabbi imam sheikh ayatollah sultan emir duke duchess count countess baron "
    "baroness senator sen representative rep congressman congresswoman governor gov mayor secretary ambassador judge justice general gen colonel col major "
    "maj captain capt lieutenant lt sergeant sgt admiral commander madame madam monsieur m mme mlle signor señor don doña uncle aunt former ex-president "
    "deputy chairman chairwoman chief director spokesman spokeswoman leader actor actress singer author creator founder co-founder coach doctor officer inspector".split()
)
ARTICLES = {"the", "a", "an"}
JOINING = {"of", "the", "and", "for", "de", "la", "le", "du", "des", "von", "van", "der", "den", "di", "da", "del", "dos", "bin", "ibn", "al", "el", "y", "e", "&", "on", "upon", "in", "to", "-", "’s", "'s", "at", "–"}
MISC = ("norp", "event", "other")


def low(doc, i):
    return doc.word(i).lower().rstrip(".")


def trim(doc, start, end, kind):
    """Takes articles, titles, possessive endings and outer punctuation off a name."""
    changed = True
    while changed and start < end:
        before = (start, end)
        if low(doc, start) in ARTICLES and end - start > 1:
            start += 1
        if kind == "person" and end - start > 1 and (low(doc, start) in TITLES or doc.word(start).islower()) and doc.word(start).lower() not in JOINING:
            start += 1
        while end > start and doc.word(end - 1) in ("'s", "’s", "'", "’", ",", ".", ";", ":", ")", "”", '"'):
            end -= 1
        while start < end and doc.word(start) in ("(", "“", '"', "'", "‘", ","):
            start += 1
        changed = before != (start, end)
    return start, end


def is_office(doc, start, end, kind):
    """All that is left of "President of the United States" without the title is "of" and what stands behind it: an office is nobody's name."""
    return kind == "person" and start < end and doc.word(start) in ("of", "and", "for")


def cut(doc, start, end):
    """First part of a GUM head that one name can be: up to a comma, a bracket or an ordinary lower-case word."""
    capital = [i for i in range(start, end) if any(c.isupper() or c.isdigit() for c in doc.word(i))]
    if not capital:
        return start, end
    start = capital[0]
    at = start
    while at < end:
        word = doc.word(at)
        if word in (",", "(", "[", ";") or (word == "in" and at > start) or (word.islower() and word not in JOINING):
            break
        at += 1
    while at > start + 1 and doc.word(at - 1).lower() in JOINING:
        at -= 1
    return start, at


def gold_names(doc, kinds):
    """The names that the corpus marks, outermost first, as (start, end, allowed types), and the words of the offices that it marks as people."""
    found, offices = [], set()
    for start, end, kind, original in doc.names:
        if kind not in kinds and kind not in ("event", "other", "person", "organization", "place"):
            continue
        allowed = {kind}
        if original in ("MISC", "misc"):
            allowed = set(MISC)
        if doc.corpus.startswith("gum"):
            if kind not in ("person", "organization", "place", "event"):
                continue
            while start > 1 and doc.word(start - 1) in ("-", "–") and doc.words[start - 1][1] == doc.words[start][0] and doc.words[start - 2][1] == doc.words[start - 1][0]:
                start -= 2
            start, end = cut(doc, start, end)
            if kind == "event" and not all(doc.word(i)[0].isupper() or doc.word(i)[0].isdigit() or doc.word(i) in JOINING for i in range(start, end)):
                continue
        if original == "NUM" or original == "TIME" or kind == "time":
            continue
        if doc.corpus.startswith("litbank"):
            if kind == "other":
                continue
            if not any(doc.word(i)[0].isupper() for i in range(start, end)):
                continue
            start, end = cut(doc, start, end)
        start, end = trim(doc, start, end, kind)
        if is_office(doc, start, end, kind):
            offices.update(range(start, end))
            continue
        named = any(any(c.isalnum() and not c.islower() for c in doc.word(i)) for i in range(start, end))
        if start < end and (named or not doc.corpus.startswith(("gum", "litbank"))):
            found.append((start, end, allowed))
    found.sort(key=lambda n: (n[0] - n[1], n[0]))
    taken, out = set(), []
    for start, end, allowed in found:
        if not any(i in taken for i in range(start, end)):
            out.append((start, end, allowed))
            taken.update(range(start, end))
    return out, offices - taken


def teacher_names(doc, rows):
    out = []
    for start, end, label in rows:
        kind = SPACY_TYPES.get(label)
        if not kind:
            continue
        if kind in ("person", "organization", "place", "event", "norp", "other"):
            start, end = trim(doc, start, end, kind)
            if is_office(doc, start, end, kind):
                continue
        elif low(doc, start) in ARTICLES and end - start > 1 and doc.word(start + 1)[0].isupper():
            start += 1
        if start < end:
            out.append((start, end, {kind}))
    return out


def is_noise(word):
    return word.startswith(("@", "#", "http", "www."))


def harmonised(doc, teacher, kinds):
    """All names of a document, and the words whose label is not known."""
    gold, offices = gold_names(doc, kinds)
    silver = teacher_names(doc, teacher)
    by_span = {(s, e): t for s, e, t in silver}
    exact = {(s, e): t for s, e, t in gold}
    norp = {i for s, e, t in silver if t == {"norp"} for i in range(s, e)}
    names, taken = [], set()
    for start, end, allowed in gold:
        said = by_span.get((start, end), set())
        if len(allowed) > 1 and said <= allowed and said:
            allowed = said
        elif doc.corpus.startswith(("redocred", "gum")) and (said == {"norp"} or (allowed == {"place"} and any(i in norp for i in range(start, end)))):
            allowed = {"norp"}
        names.append((start, end, frozenset(allowed)))
        taken.update(range(start, end))
    unknown = set()
    for start, end, allowed in silver:
        if any(i in taken for i in range(start, end)) or (start, end) in exact:
            continue
        kind = next(iter(allowed))
        if kind in kinds and not offices.issuperset(range(start, end)):
            continue
        names.append((start, end, frozenset(allowed)))
        taken.update(range(start, end))
    if doc.corpus.startswith(("btc", "wnut")):
        unknown.update(i for i in range(len(doc.words)) if is_noise(doc.word(i)) or (i and doc.word(i - 1) in ("@", "#")))
        names = [n for n in names if not any(i in unknown for i in range(n[0], n[1]))]
    return sorted(names, key=lambda n: n[0]), unknown
