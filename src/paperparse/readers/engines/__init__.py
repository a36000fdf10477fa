"""The PDF engines: each file imports one library, and only when it opens a document."""
