"""The records a stancekit corpus is made of: pydantic models, and the schemes as package data."""

from stancekit_schemas.annotation import Account, Annotation, Place, Problem, Span, Status
from stancekit_schemas.article import Article, Basis, Kind, Reaction, Role, StatementSet
from stancekit_schemas.assignment import Annotator, Assignment, Handout, Identity
from stancekit_schemas.base import SCHEMA_VERSION, Part, Record
from stancekit_schemas.canonical import canonical_json, content_id, sha256
from stancekit_schemas.correction import Correction
from stancekit_schemas.estimate import Estimate, Interval, Level
from stancekit_schemas.gold import Asked, Decision, GoldRecord, Resolution
from stancekit_schemas.prediction import Prediction, PredictionDraw
from stancekit_schemas.release import Release, Removal, Split
from stancekit_schemas.ruling import Acknowledgement, GuidelinesVersion, Independence, Ruling
from stancekit_schemas.scheme import Derived, Dimension, Rule, Scheme, Value
from stancekit_schemas.task import Purpose, Round, Task
from stancekit_schemas.workspace import Author, Focal, Measure, Policy, Settings, Training

__all__ = [
    "SCHEMA_VERSION",
    "Account",
    "Acknowledgement",
    "Annotation",
    "Annotator",
    "Article",
    "Asked",
    "Assignment",
    "Author",
    "Basis",
    "Correction",
    "Decision",
    "Derived",
    "Dimension",
    "Estimate",
    "Focal",
    "GoldRecord",
    "GuidelinesVersion",
    "Handout",
    "Identity",
    "Independence",
    "Interval",
    "Kind",
    "Level",
    "Measure",
    "Part",
    "Place",
    "Policy",
    "Prediction",
    "PredictionDraw",
    "Problem",
    "Purpose",
    "Reaction",
    "Record",
    "Release",
    "Removal",
    "Resolution",
    "Role",
    "Round",
    "Rule",
    "Ruling",
    "Scheme",
    "Settings",
    "Span",
    "Split",
    "StatementSet",
    "Status",
    "Task",
    "Training",
    "Value",
    "canonical_json",
    "content_id",
    "sha256",
]
