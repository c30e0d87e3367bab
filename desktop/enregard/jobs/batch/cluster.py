"""A batch on many machines: Dask shares the pairs out, tries again what a dying worker drops, lets workers come and go.

A worker is a process of Dask's that has this version of the program and sees the files: in a shared folder, or at
addresses that fsspec knows. It writes results itself; only outcomes travel. Start workers with one thread each.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from enregard import __version__
from enregard.errors import InputError
from enregard.files import make_folder
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Outcome, Pair, Plan, failed
from enregard.jobs.batch.run import Execute
from enregard.jobs.batch.task import perform
from enregard.text import Sentence

_PATIENCE = 10.0  # seconds in which a scheduler must answer, and have a worker
_LOOK = 0.2  # seconds between looks at whether the work shall stop
_AHEAD = 2  # pairs that are handed out for each thread: one at work and one to go on with
_TRIES = 2  # more, where results could not be written


def outcomes_on(address: str) -> Execute:
    """Return what does pairs on the cluster whose scheduler has an address, "tcp://host:8786" (see `pool.outcomes`).

    What it returns raises InputError if there is no scheduler, if it has no worker, or if a worker has another version
    of the program or does not see the folder for results; and OutputError if a worker cannot write there.
    """

    def execute(
        pairs: Iterable[Pair], plan: Plan, out: str, alive: Callable[[], None]
    ) -> Iterator[tuple[Pair, Outcome]]:
        client = _connected(address)
        try:
            _refuse_unfit(client, address, out)
            yield from _outcomes(client, address, pairs, plan, out, alive)
        finally:
            with suppress(Exception):  # a scheduler that is gone cannot be told
                client.close(timeout=_PATIENCE)

    return execute


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise InputError("A cluster needs Dask: pip install 'enregard[cluster]'.") from error
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        raise InputError(
            "No Dask scheduler answers at {address}. Start one (dask scheduler), or look at the address.",
            address=address,
        ) from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close()
        raise InputError(
            "The Dask scheduler at {address} has no worker. Start some: dask worker {address} --nthreads 1.",
            address=address,
        ) from error
    return client


def _refuse_unfit(client: Any, address: str, out: str) -> None:
    """Refuse workers that could do nothing right. Raises InputError."""
    try:
        versions = client.run(version_here)
    except Exception as error:
        if "ModuleNotFoundError" not in repr(error):  # what a worker cannot load comes back as a bare Exception
            raise
        raise InputError(
            "A worker of the cluster at {address} has no En regard. Install version {version} on all of them.",
            address=address,
            version=__version__,
        ) from error
    for worker, version in versions.items():
        if version != __version__:
            raise _other_version(worker, version)
    if places.is_address(out):
        return
    with tempfile.NamedTemporaryFile(dir=make_folder(Path(out))) as mark:
        for worker, sees in client.run(is_here, mark.name).items():
            if not sees:
                raise InputError(
                    "The worker {worker} does not see the folder {folder}. It must be shared by all machines, "
                    "under the same name.",
                    worker=worker,
                    folder=out,
                )


def _other_version(worker: str, version: str) -> InputError:
    return InputError(
        "The worker {worker} has En regard {other}, here it is {version}. Install the same version on all machines.",
        worker=worker,
        other=version,
        version=__version__,
    )


def _outcomes(
    client: Any, address: str, pairs: Iterable[Pair], plan: Plan, out: str, alive: Callable[[], None]
) -> Iterator[tuple[Pair, Outcome]]:
    """Yield what became of pairs. Those whose workers died are done once more at the end, each by itself.

    Most of them only waited where another one was at work.
    """
    ordered = sorted(pairs, key=lambda pair: (-pair.size, pair.name))
    suspects: list[Pair] = []
    for pair, outcome in _together(client, address, deque(ordered), plan, out, alive):
        if outcome is None:
            suspects.append(pair)
        else:
            yield pair, outcome
    for suspect in suspects:
        for pair, outcome in _together(client, address, deque([suspect]), plan, out, alive):
            yield pair, outcome or failed(pair, _deadly(pair))


def _deadly(pair: Pair) -> Sentence:
    return Sentence(
        "{source} and {target}: the workers that had them died, one after the other. They may need more memory than a "
        "worker has.",
        {"source": pair.source, "target": pair.target},
    )


def _together(
    client: Any, address: str, waiting: deque[Pair], plan: Plan, out: str, alive: Callable[[], None]
) -> Iterator[tuple[Pair, Outcome | None]]:
    """Hand out pairs, some for each thread of the workers that are there now, and yield what became of them.

    None stands for a pair whose workers died.
    """
    from distributed import CancelledError, wait

    at_work: dict[Any, Pair] = {}
    while waiting or at_work:
        threads = sum(client.nthreads().values())
        while waiting and len(at_work) < max(1, _AHEAD * threads):
            pair = waiting.popleft()
            at_work[client.submit(perform_there, __version__, pair, plan, out, pure=False, retries=_TRIES)] = pair
        with suppress(TimeoutError):
            wait(list(at_work), timeout=_LOOK, return_when="FIRST_COMPLETED")
        alive()
        try:
            for future in [each for each in at_work if each.done()]:
                yield at_work.pop(future), _outcome(future)
        except (CancelledError, OSError) as error:
            raise InputError(
                "The Dask scheduler at {address} is gone. Start it again, then the same command: it goes on where it "
                "was.",
                address=address,
            ) from error


def _outcome(future: Any) -> Outcome | None:
    """Return what became of a pair, None if its workers died. Raises what its worker raised."""
    from distributed import KilledWorker

    with suppress(KilledWorker):
        outcome: Outcome = future.result()
        return outcome
    return None


# On the workers


def version_here() -> str:
    """Return the version of the program."""
    return __version__


def is_here(path: str) -> bool:
    """Tell whether a file is there."""
    return Path(path).exists()


def perform_there(version: str, pair: Pair, plan: Plan, out: str) -> Outcome:
    """Do a pair (see `task.perform`). Raises InputError if this is another version than that of the one who asks."""
    if version != __version__:
        from distributed import get_worker

        raise InputError(
            "The worker {worker} has En regard {other}, and {version} is asked for. Install the same on all machines.",
            worker=get_worker().address,
            other=__version__,
            version=version,
        )
    return perform(pair, plan, out)
