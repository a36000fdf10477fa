"""Scans for tests and measurements: pages of PDF files as pictures."""
