"""Chinese text without pages: folding, joining, numerals, names and the almanac."""
