"""Results into text, JSON and other formats."""
