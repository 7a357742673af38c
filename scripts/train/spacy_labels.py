"""OntoNotes name types (spaCy's) in the types of the annotator."""

# CARDINAL, ORDINAL, QUANTITY, PERCENT and MONEY name nothing and are left out.
SPACY_TYPES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "norp",
    "EVENT": "event",
    "DATE": "time",
    "TIME": "time",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "LANGUAGE": "other",
}
