"""Quantities that one side has otherwise: numbers, percentages, money, measures, dates and times."""

from __future__ import annotations

from enregard.check.families.quantities.matching import Conflict, Differences, differences
from enregard.check.families.quantities.quantity import Form, Kind, Quantity
from enregard.check.families.quantities.reading import read
from enregard.check.families.quantities.saying import CHECK

__all__ = ["CHECK", "Conflict", "Differences", "Form", "Kind", "Quantity", "differences", "read"]
