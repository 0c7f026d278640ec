"""An environment in which nothing is installed but what a test puts there, without a network."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent


def build_wheel(project: Path, into: Path) -> Path:
    """Return the wheel that a project builds."""
    before = set(into.glob("*.whl"))
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)], project)
    (built,) = set(into.glob("*.whl")) - before
    return built


@frozen
class FreshEnvironment:
    """A virtual environment: packages are installed into it from wheels, by pip."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> "FreshEnvironment":
        """Return a new one."""
        venv.create(folder, with_pip=False)
        return cls(folder)

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"

    def install(self, *wheels: Path) -> None:
        """Install wheels; what they depend on is taken from the environment of the tests, behind them on the path."""
        pip = [sys.executable, "-m", "pip", "--python", str(self.python), "install", "--quiet"]
        _run([*pip, "--no-index", "--no-deps", *map(str, wheels)], self.folder)
        packages = Path(self.run("-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
        (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")

    def run(self, *arguments: str, within: Path | None = None) -> str:
        """Return what the interpreter prints; AssertionError, with all it has printed, where it fails."""
        return _run([str(self.python), *arguments], within or self.folder)


def _run(command: list[str], within: Path) -> str:
    done = subprocess.run(command, cwd=within, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
