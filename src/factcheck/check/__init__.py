"""Nouns → problems. One question a module; its text is the question's page in the manual."""
