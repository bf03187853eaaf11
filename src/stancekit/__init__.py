"""stancekit: from reactions quoted in news to a gold corpus that can be defended.

Everything public is importable from here and loaded when first used, so that `import stancekit`
and the light commands cost next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stancekit.errors import DataError, ServiceError, StancekitError, Undefined, UsageError
    from stancekit.files.workspace import Workspace, find_workspace
    from stancekit.reliability import agreement
    from stancekit.steps.adjudicate import adjudicate_workspace
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.demo import run_demo
    from stancekit.steps.export import export_workspace
    from stancekit.steps.gold import gold_workspace
    from stancekit.steps.import_ import import_exports
    from stancekit.steps.init import make_workspace
    from stancekit.steps.release import release_workspace, verify_release
    from stancekit.steps.segment import segment_files, segment_workspace
    from stancekit.steps.simulate import simulate_workspace
    from stancekit.steps.statements import draft_statements, sign_statements

_HOMES = {
    "DataError": "errors",
    "ServiceError": "errors",
    "StancekitError": "errors",
    "Undefined": "errors",
    "UsageError": "errors",
    "Workspace": "files.workspace",
    "adjudicate_workspace": "steps.adjudicate",
    "agreement": "reliability",
    "agreement_of_workspace": "steps.agreement",
    "draft_statements": "steps.statements",
    "export_workspace": "steps.export",
    "find_workspace": "files.workspace",
    "gold_workspace": "steps.gold",
    "import_exports": "steps.import_",
    "make_workspace": "steps.init",
    "release_workspace": "steps.release",
    "run_demo": "steps.demo",
    "segment_files": "steps.segment",
    "segment_workspace": "steps.segment",
    "sign_statements": "steps.statements",
    "simulate_workspace": "steps.simulate",
    "verify_release": "steps.release",
}

__all__ = [
    "DataError",
    "ServiceError",
    "StancekitError",
    "Undefined",
    "UsageError",
    "Workspace",
    "adjudicate_workspace",
    "agreement",
    "agreement_of_workspace",
    "draft_statements",
    "export_workspace",
    "find_workspace",
    "gold_workspace",
    "import_exports",
    "make_workspace",
    "release_workspace",
    "run_demo",
    "segment_files",
    "segment_workspace",
    "sign_statements",
    "simulate_workspace",
    "verify_release",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'stancekit' has no attribute {name!r}")
    return getattr(importlib.import_module(f"stancekit.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(set(__all__) | set(globals()))
