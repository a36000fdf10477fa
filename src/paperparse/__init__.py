"""Reads Chinese newspaper pages: raw text in, typed objects out."""
