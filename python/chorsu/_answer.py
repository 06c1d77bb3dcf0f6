"""A JSON document of the program, whose lists of rows are frames."""

import pandas


class Answer:
    """An answer: each key of the document is an attribute. A list of rows is a DataFrame, a table of numbers a Series.

    `document` is the JSON as it came; a document that is a list has the frame `rows`.
    """

    def __init__(self, document):
        self.document = document
        self._parts = document if isinstance(document, dict) else {"rows": document}

    def __getattr__(self, name):
        parts = self.__dict__.get("_parts", {})
        if name not in parts:
            raise AttributeError(f"the answer has no {name}; it has {', '.join(parts)}")
        return _framed(parts[name])

    def __dir__(self):
        return [*super().__dir__(), *self._parts]

    def __repr__(self):
        return f"<chorsu answer: {', '.join(self._parts)}>"


def _framed(value):
    if isinstance(value, list) and all(isinstance(row, dict) for row in value):
        return pandas.DataFrame(value)
    if isinstance(value, dict) and value and all(isinstance(x, (int, float)) for x in value.values()):
        return pandas.Series(value, dtype=float)
    return value
