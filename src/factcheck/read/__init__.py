"""Disk in, nouns out: the only room that opens files."""
