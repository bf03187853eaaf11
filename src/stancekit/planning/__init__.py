"""Who labels what: balanced, blind to order, and extended without changing what stands."""

from stancekit.planning.balance import Balance, Load, balance, loads_of
from stancekit.planning.due import due
from stancekit.planning.extra import plan_extra
from stancekit.planning.ledger import Ledger, Unit, current, latest
from stancekit.planning.make import plan_assignments
from stancekit.planning.plan import Plan
from stancekit.planning.reassign import plan_reassign
from stancekit.planning.relabel import plan_relabel, same_version

__all__ = [
    "Balance",
    "Ledger",
    "Load",
    "Plan",
    "Unit",
    "balance",
    "current",
    "due",
    "latest",
    "loads_of",
    "plan_assignments",
    "plan_extra",
    "plan_reassign",
    "plan_relabel",
    "same_version",
]
