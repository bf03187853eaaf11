"""Run inside Label Studio's own Python: migrate the database and make or renew accounts.

Reads a JSON list of {"email", "password", "token"} from stdin, so that no secret stands in an
argument or in the environment. The first account owns the organisation. Whoever started this may be killed
meanwhile, and this goes on: a second run waits until the first has ended, by a file beside the data that it holds.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from stancekit.files.lock import locked

__all__ = ["main"]


def main() -> None:
    """Migrate, then make each account that is missing and renew password and token of the others."""
    data = Path(os.environ["LABEL_STUDIO_BASE_DATA_DIR"])
    with locked(data.with_name(f"{data.name}.preparing")):
        _prepare(json.load(sys.stdin))


def _prepare(accounts: list[dict[str, Any]]) -> None:
    spec = find_spec("label_studio")
    if spec is None or spec.origin is None:
        sys.exit("label_studio is not installed")
    sys.path.insert(0, str(Path(spec.origin).parent))
    # By name: these exist in Label Studio's process only, once Django is set up.
    import_module("django.core.wsgi").get_wsgi_application()
    import_module("django.core.management").call_command("migrate", "--no-color", verbosity=0)
    Organization = import_module("organizations.models").Organization  # noqa: N806
    Token = import_module("rest_framework.authtoken.models").Token  # noqa: N806
    User = import_module("users.models").User  # noqa: N806

    for account in accounts:
        user = User.objects.filter(email=account["email"]).first()
        if user is None:
            user = User.objects.create_user(email=account["email"], password=account["password"])
        organisation = Organization.objects.first()
        if organisation is None:
            user.is_staff = user.is_superuser = True
            organisation = Organization.create_organization(
                created_by=user, title="stancekit", legacy_api_tokens_enabled=True
            )
        elif not organisation.users.filter(pk=user.pk).exists():
            organisation.add_user(user)
        if not user.check_password(account["password"]):  # a new hash would log the person out
            user.set_password(account["password"])
        user.active_organization = organisation
        user.save()
        if not Token.objects.filter(user=user, key=account["token"]).exists():
            Token.objects.filter(user=user).delete()
            Token.objects.create(user=user, key=account["token"])


if __name__ == "__main__":
    main()
