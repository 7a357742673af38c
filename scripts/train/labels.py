"""Label lists of the heads, in the order of the scores."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
XPOS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
    "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``"
).split()
NAME_TYPES = "person organization place event time norp other".split()
NER = ["O"] + [f"{side}-{kind}" for kind in NAME_TYPES for side in "BI"]
MENTION = "O person organization place event time abstract object".split()
DEPREL = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj csubj:outer "
    "csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj "
    "nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp"
).split()
GAPS, SHAPES = 4, 20
MAX_PIECES, MAX_PIECES_PER_WORD = 192, 12
# What training chunks hold at most; the runtime keeps to it as well.
