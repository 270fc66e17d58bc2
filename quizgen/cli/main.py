"""The ``quizgen`` command: finds the subcommand, and turns every failure into one sentence."""

from __future__ import annotations

import atexit
import gc
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from quizgen import __version__
from quizgen.cli.output import complain, open_missing_streams, silence_stdout
from quizgen.errors import ExitCode, QuizgenError

_DEBUG = "--debug"

_YOUNG_OBJECTS = 50_000
"""How many new objects there may be before Python looks for garbage among them."""

_COMMANDS = {
    # name: (where it is, what it does); read without loading any of them, so help is immediate.
    "generate": ("quizgen.cli.generate:generate", "Make a question bank from an article."),
    "batch": ("quizgen.cli.batch:batch", "Make the banks of whole shelves of documents."),
    "take": ("quizgen.cli.take:take", "Answer the questions of a bank, with a score."),
    "practice": ("quizgen.cli.practice:practice", "Answer again what is due, from all banks."),
    "serve": ("quizgen.cli.serve:serve", "Offer the app in a browser on this machine."),
    "validate": ("quizgen.cli.validate:validate", "Check that question banks are sound."),
    "schema": ("quizgen.cli.schema:schema", "Print the JSON Schema of a question bank."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, not when they are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command ``cmd_name``, or None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, attribute = _COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.{attribute} is no click command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table above, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in _COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done, 1 the work failed, 2 wrong use, 130 interrupted.",
)
@click.version_option(__version__, prog_name="quizgen")
@click.option(_DEBUG, is_flag=True, expose_value=False, help="Show where an error arose.")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Make reading-comprehension quizzes from any article, and take them.

    Without a command the app opens on your banks.
    """
    if ctx.invoked_subcommand is None and not _open_app():
        click.echo(ctx.get_help())


def _open_app() -> bool:
    """Open the app on the library; whether there is a terminal for it."""
    if not _on_terminal():
        return False
    from quizgen.cli.terminal import has_screen  # brings the study core along

    if not has_screen():
        return False
    from tui.app import QuizApp

    app = QuizApp(None)
    app.run()
    if app.failure is not None:
        raise app.failure
    return True


def _on_terminal() -> bool:
    """Whether somebody may be there: asked before anything is loaded, so that help is immediate."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (the process's own by default); return the exit status.

    Whatever goes wrong is reported on stderr in one sentence; ``--debug``, anywhere before a
    bare ``--``, adds the traceback.
    """
    if arguments is None:
        open_missing_streams()
        _collect_less_garbage()
    args = list(sys.argv[1:] if arguments is None else arguments)
    options = args[: args.index("--")] if "--" in args else args
    debug = _DEBUG in options
    args = [arg for arg in options if arg != _DEBUG] + args[len(options) :]
    try:
        result = cli.main(args, prog_name="quizgen", standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:
        if debug:
            traceback.print_exc()
        return _report(error)
    except SystemExit:
        # click leaves this way when the reader of a pipe has gone, which is no failure of ours to
        # talk about: `quizgen schema | head`.
        silence_stdout()
        return ExitCode.FAILED
    return result if isinstance(result, int) else ExitCode.DONE


def _collect_less_garbage() -> None:
    """Spare a short-lived process the search for garbage: it has hardly any, and many objects.

    The libraries for language leave some hundred thousand objects that stay to the end. Frozen
    objects are not searched at the exit either, which alone is a tenth of a generation's time.
    """
    gc.set_threshold(_YOUNG_OBJECTS, 20, 100)
    atexit.register(gc.freeze)


def _report(error: Exception) -> int:
    if isinstance(error, QuizgenError):
        complain(str(error))
        return error.exit_code
    if isinstance(error, BrokenPipeError):
        silence_stdout()
        return ExitCode.FAILED
    if isinstance(error, OSError) and error.errno is not None and error.filename is None:
        # Files are written and read under their names; without one there is only the output.
        silence_stdout()
        complain(f"standard output can't be written: {error.strerror or error}.")
        return ExitCode.FAILED
    reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    complain(f"unexpected error ({reason}); run again with {_DEBUG} for the details.")
    return ExitCode.FAILED


if __name__ == "__main__":
    sys.exit(main())
