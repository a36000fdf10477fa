"""The JSON Schema of `paperparse.issue/1`, made from the contract's classes and shipped with the library.

`python -m paperparse.writers.schema FILE` writes it anew after a class has changed.
"""

from __future__ import annotations

import ast
import inspect
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec

from paperparse.model import evidence, geometry, issue, page
from paperparse.model.issue import SCHEMA, Issue

FILE = "paperparse.issue-1.json"


def shipped_schema() -> str:
    """The JSON Schema as it was shipped.

    >>> shipped_schema().startswith("{")
    True
    """
    return (resources.files("paperparse") / "schema" / FILE).read_text("utf-8")


def make_schema() -> dict[str, Any]:
    """The JSON Schema of the contract's classes as they are now; their docstrings describe it."""
    made = msgspec.json.schema(Issue)
    definitions = made["$defs"]
    for name, descriptions in _attribute_docstrings().items():
        for attribute, text in descriptions.items():
            if attribute in definitions.get(name, {}).get("properties", {}):
                definitions[name]["properties"][attribute]["description"] = text
    for definition in definitions.values():
        # The empty evidence as a default says nothing that its own definition does not.
        definition.get("properties", {}).get("evidence", {}).pop("default", None)
    issue_ = definitions["Issue"]
    issue_["properties"] = {"schema": {"const": SCHEMA}, **_without(issue_["properties"], "schema")}
    issue_["required"] = ["schema", *issue_["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **made,
    }


def schema_text() -> str:
    """The file to ship: `make_schema` as JSON."""
    return msgspec.json.format(msgspec.json.encode(make_schema()), indent=1).decode() + "\n"


def _without(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in mapping.items() if name != key}


def _attribute_docstrings() -> dict[str, dict[str, str]]:
    """For each class of the model the strings that stand below its attributes."""
    found: dict[str, dict[str, str]] = {}
    for module in (evidence, geometry, issue, page):
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = _below_attributes(node)
    return found


def _below_attributes(node: ast.ClassDef) -> dict[str, str]:
    found = {}
    for attribute, below in zip(node.body, node.body[1:], strict=False):
        is_string = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if is_string and isinstance(attribute, ast.AnnAssign) and isinstance(attribute.target, ast.Name):
            found[attribute.target.id] = inspect.cleandoc(str(below.value.value))  # type: ignore[attr-defined]
    return found


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), "utf-8", newline="\n")
