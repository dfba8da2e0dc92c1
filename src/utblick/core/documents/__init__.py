"""One document, three forms: a tree built once, written as an accessible web page, as PDF/UA, and as Word."""
