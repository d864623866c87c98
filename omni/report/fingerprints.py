"""Names of problems that last while lines move: for baselines, GitLab and SARIF."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from omni.model.problem import Problem


def fingerprint(problem: Problem) -> str:
    """Names a problem by what it is, not by where its line happens to stand: code, file, campaign and sentence."""
    parts = (problem.code, problem.place.file, problem.campaign, problem.sentence)
    return hashlib.blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=12).hexdigest()


def fingerprinted(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Yields each problem with a name that no other one has: equal ones are counted."""
    seen: Counter[str] = Counter()
    for problem in problems:
        name = fingerprint(problem)
        seen[name] += 1
        yield problem, f"{name}:{seen[name]}"
