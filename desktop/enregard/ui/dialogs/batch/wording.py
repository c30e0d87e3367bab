"""How far a batch is, said in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QObject

from enregard.jobs.batch.run import Finished, Standing


class Wording(QObject):
    """Says it: an object, since Qt translates what is counted for objects only."""

    def standing(self, now: Standing) -> str:
        """Say how many pairs are done, how many failed, and how long the rest will take."""
        said = [self.tr("{0} of {1} pairs").format(now.done, now.total)]
        if now.failed:
            said.append(self.tr("%n failed", "", now.failed))
        if now.left is not None and now.done < now.total:
            said.append(self.tr("{0} left").format(self.duration(now.left)))
        return ", ".join(said)

    def finished(self, batch: Finished) -> str:
        """Say what became of all pairs."""
        well = [outcome for outcome in batch.outcomes if not outcome.error]
        failed = len(batch.outcomes) - len(well)
        rows, to_check = sum(each.rows for each in well), sum(each.to_check for each in well)
        pairs = self.tr("%n pair(s) aligned", "", len(well))
        if failed:
            pairs += ", " + self.tr("%n failed", "", failed)
        return f"{pairs}. " + self.tr("%n row(s), {0} of them to check.", "", rows).format(to_check)

    def duration(self, seconds: float) -> str:
        """Say a time roughly."""
        minutes = round(seconds / 60)
        if seconds < 90:
            return self.tr("%n second(s)", "", max(1, round(seconds)))
        if minutes < 90:
            return self.tr("%n minute(s)", "", minutes)
        return self.tr("{0} h {1} min").format(*divmod(minutes, 60))
