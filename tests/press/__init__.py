"""A composer of invented newspaper pages: born-digital PDFs with exact gold, to develop and to test the reading of pages.

`python -m tests.press.make --out DIR --seed N --kinds all --count K` writes them. Nothing in them is real: newspapers,
places, people and stories are put together from word lists.
"""
