"""Lines and blocks: where print stands, without knowing what it says."""
