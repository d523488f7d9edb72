"""Parts read on a Dask cluster; the home of `distributed`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.cli.scan_reading import Done, Job, PartReader, Setup
from factcheck.model import FactcheckError, refusal
from factcheck.read.extras import install_command

if TYPE_CHECKING:
    from distributed import Client

AHEAD = 4
"""How many parts are with the cluster for each of its threads."""
PATIENCE = 10
"""Seconds to wait for the scheduler."""
NAME = "factcheck-scan"


def read_on_cluster(jobs: Iterable[Job], setup: Setup, address: str) -> Iterator[Done]:
    """What every job finds, as they come to an end.

    A part whose worker dies is read by another. Raises ``FactcheckError`` where there is no
    scheduler, and where it goes away: what had come by then is kept.
    """
    try:
        from distributed import Client
    except ImportError:
        raise refusal(
            "missing-library",
            "a cluster needs distributed, which is not installed",
            address,
            f"{install_command('cluster')}, on every machine of it",
        ) from None
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TypeError) as fault:
        hint = "start one with dask scheduler, and workers with dask worker ADDRESS"
        raise refusal("no-scheduler", f"no scheduler answers: {fault}", address, hint) from None
    try:
        yield from _read(client, iter(jobs), setup, address)
    finally:
        client.close(timeout=1)


def _read(client: Client, jobs: Iterator[Job], setup: Setup, address: str) -> Iterator[Done]:
    from distributed import as_completed

    try:
        client.register_plugin(_plugin(setup), name=NAME)
        room = AHEAD * max(sum(client.nthreads().values()), 1)
        first = [client.submit(read_job, job, pure=False) for job in islice(jobs, room)]
        found = as_completed(first)
        for future in found:
            for job in islice(jobs, 1):
                found.add(client.submit(read_job, job, pure=False))
            yield _result(future)
    except FactcheckError:
        raise
    except Exception as fault:
        raise _lost(address, fault) from None


def _result(future: Any) -> Done:
    done = future.result()
    future.release()
    assert isinstance(done, Done)
    return done


def _lost(address: str, fault: Exception) -> FactcheckError:
    why = str(fault) or type(fault).__name__
    hint = "what came before is kept: the same command goes on from there"
    return refusal("scheduler-lost", f"the cluster stopped answering: {why}", address, hint)


def _plugin(setup: Setup) -> Any:
    from distributed import WorkerPlugin

    class ReaderPlugin(WorkerPlugin):  # type: ignore[misc]
        """Prepares a worker once, before its first part."""

        def __init__(self, setup: Setup) -> None:
            self.given = setup
            self.reader: PartReader | None = None

        def setup(self, worker: Any) -> None:  # noqa: ARG002 (Dask's own name for it)
            self.reader = PartReader(self.given)

    return ReaderPlugin(setup)


def read_job(job: Job) -> Done:
    """The rows of a part, read by the worker that this runs on."""
    from distributed import get_worker

    reader: PartReader = get_worker().plugins[NAME].reader
    return reader.read(job)
