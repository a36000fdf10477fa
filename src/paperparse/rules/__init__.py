"""The rules of print: what each element looks like, one file per element. Rules see text, never geometry."""
