"""The one command line of stancekit."""

from __future__ import annotations

import sys

__all__ = ["main"]

_INTERRUPTED = 130  # what a shell reports after Ctrl-C


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 the data is wrong, 2 usage, 3 a service failed."""
    import typer

    from stancekit.cli.app import app
    from stancekit.errors import StancekitError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = app(args=arguments, standalone_mode=False) or 0
        if code == _INTERRUPTED:
            print("stancekit: stopped", file=sys.stderr)
        sys.exit(code)
    except typer.Abort:
        print("stancekit: stopped", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("stancekit: stopped", file=sys.stderr)
        sys.exit(_INTERRUPTED)
    except typer.TyperException as error:
        asked, message = getattr(error, "ctx", None), error.format_message()
        if message:  # without a command the help has been printed, and there is nothing to add
            print(f"stancekit: error: {message}", file=sys.stderr)
            print(f"hint: {asked.command_path if asked else 'stancekit'} --help", file=sys.stderr)
        sys.exit(2)
    except StancekitError as error:
        from stancekit.cli.show import note

        note(f"stancekit: error: {error.message}")
        if error.hint:
            note(f"hint: {error.hint}")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"stancekit: error: {where}{error.strerror or error}", file=sys.stderr)
        print(
            "hint: check that the path is what you mean and that you may read and write there",
            file=sys.stderr,
        )
        sys.exit(1)
