"""Names people use for organisations of the directory."""

from typing import Annotated

from pydantic import StringConstraints

from knowledge.model.base import Line, Model


class OtherName(Model):
    """A name people use for an organisation of the directory."""

    names: tuple[Line, ...]
    nces_id: Annotated[str, StringConstraints(pattern=r"^\d{7}$")]


class OtherNames(Model):
    """districts/names.yaml."""

    other_names: tuple[OtherName, ...]
