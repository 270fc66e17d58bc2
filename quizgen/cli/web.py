"""The web server behind ``quizgen serve``: textual-serve's, made quiet, local and wary.

textual-serve asks nobody where a connection comes from. Any page that is open in the same
browser could then steer the app, so a connection is taken only from a page that this server
gave out itself, and (unless it is open to the network) only under a name of this machine.
"""

from __future__ import annotations

import asyncio
import copy
import html
import shlex
import signal
import string
import sys
from pathlib import Path
from urllib.parse import urlsplit

import click
from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

from quizgen.cli.serve import is_local
from quizgen.cli.visitors import COOKIE, YEAR, folder_of, visitor
from quizgen.errors import QuizgenError

TITLE = "quizgen"
GOODBYE_SECONDS = 5.0
"""How long the visitors' processes get to end when the server stops."""

SCRIPT = Path(__file__).with_name("page.js")
PAGE = string.Template(Path(__file__).with_name("page.html").read_text("utf-8"))
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self' data:; img-src 'self' data:; connect-src 'self' $socket; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


class Visits:
    """Gives out the page and runs a process for each connection that comes from it."""

    def __init__(self, bank: Path | None, *, limit: int, local: bool) -> None:
        self._server = Server("", title=TITLE)
        self._bank = bank
        self._limit = limit
        self._local = local
        self._open: set[asyncio.Task[object]] = set()

    def application(self) -> web.Application:
        """Return the routes."""
        application = web.Application(middlewares=[self._only_own_names])
        application.add_routes(
            [
                web.get("/", self._page),
                web.get("/page.js", self._script),
                web.get("/ws", self._visit),
                web.get("/download/{key}", self._server.handle_download),
                web.static("/static", self._server.statics_path),
            ]
        )
        application.on_shutdown.append(self._end)
        return application

    @web.middleware
    async def _only_own_names(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse a foreign name for this machine, which is how another site would get in."""
        if self._local and not is_local(host_name(request.host)):
            raise web.HTTPForbidden(text="This quizgen answers only under localhost.")
        return await handler(request)

    async def _page(self, request: web.Request) -> web.Response:
        """Return the page with the terminal in it."""
        socket = f"{'wss' if request.scheme == 'https' else 'ws'}://{request.host}"
        text = PAGE.substitute(title=TITLE, socket=html.escape(f"{socket}/ws", quote=True))
        headers = {
            "Content-Security-Policy": string.Template(POLICY).substitute(socket=socket),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        response = web.Response(text=text, content_type="text/html", headers=headers)
        name = visitor(request.cookies)
        response.set_cookie(COOKIE, name, max_age=YEAR, httponly=True, samesite="Strict")
        return response

    async def _script(self, _: web.Request) -> web.StreamResponse:
        """Return the page's own script."""
        return web.FileResponse(SCRIPT)

    async def _visit(self, request: web.Request) -> web.StreamResponse:
        """Run the app for a connection until either ends."""
        if urlsplit(request.headers.get("Origin", "")).netloc != request.host:
            raise web.HTTPForbidden(text="This connection comes from another site.")
        if not web.WebSocketResponse().can_prepare(request).ok:
            raise web.HTTPBadRequest(text="This address is for the page's own use.")
        if len(self._open) >= self._limit:
            raise web.HTTPServiceUnavailable(text="As many visitors as there may be are here.")
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            server = copy.copy(self._server)  # one for all downloads, but with a command of its own
            server.command = command(folder_of(visitor(request.cookies)), self._bank)
            return await server.handle_websocket(request)
        finally:
            self._open.discard(task)

    async def _end(self, _: web.Application) -> None:
        """End every visit."""
        for task in self._open:
            task.cancel()
        if self._open:
            await asyncio.wait(self._open, timeout=GOODBYE_SECONDS)


def command(folder: Path, bank: Path | None) -> str:
    """Return the shell command for a visitor's process."""
    named = [folder, bank] if bank else [folder]
    words = [sys.executable, "-m", "quizgen.cli.visit", *(str(path.absolute()) for path in named)]
    if sys.platform == "win32":
        import subprocess

        return subprocess.list2cmdline(words)
    return f"exec {shlex.join(words)}"


def host_name(authority: str) -> str:
    """Return the name in ``name:port``, without the brackets of an IPv6 address."""
    try:
        return urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""


def run(visits: Visits, host: str, port: int) -> None:
    """Serve until Ctrl-C or SIGTERM; QuizgenError if the address can't be had."""
    try:
        asyncio.run(_serve(visits, host, port))
    except KeyboardInterrupt:
        return
    except OSError as error:
        reason = error.strerror or str(error)
        raise QuizgenError(f"can't listen on {host}, port {port}: {reason}.") from error


async def _serve(visits: Visits, host: str, port: int) -> None:
    stopped = asyncio.Event()
    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    runner = web.AppRunner(visits.application(), access_log=None, shutdown_timeout=GOODBYE_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        click.echo(f"Open {_address(runner)} in a browser; Ctrl-C stops.", err=True)
        await stopped.wait()
    finally:
        await runner.cleanup()


def _address(runner: web.AppRunner) -> str:
    """Return the URL that is listened on, with the port that the system gave."""
    host, port = runner.addresses[0][:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
