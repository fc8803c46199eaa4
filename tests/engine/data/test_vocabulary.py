"""Tokens and their numbers."""

from netbuilder.engine.data.vocabulary import build, encode, split_text


def test_words_are_in_lower_case_and_punctuation_stands_alone() -> None:
    assert split_text("Don't stop, Übung 42!", "words") == ["don", "'", "t", "stop", ",", "übung", "42", "!"]
    assert split_text("Hi!", "characters") == ["H", "i", "!"]


def test_frequent_tokens_first_then_by_letter() -> None:
    assert build([["b", "a"], ["c", "c"]], 4) == ("", "[UNK]", "c", "a")


def test_texts_are_padded_cut_and_unknown_tokens_are_one() -> None:
    ids, lengths = encode([["a", "x"], ["c", "a", "c", "a"]], ("", "[UNK]", "c", "a"), 3)
    assert ids.tolist() == [[3, 1, 0], [2, 3, 2]]
    assert lengths.tolist() == [2, 3]
