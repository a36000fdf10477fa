"""Where print stands, without knowing what it says: lines and blocks of texts, and the layout of pages with geometry."""
