"""Generates the protocol stubs (ttc/v1) from proto/ when the package is built; everything else is in pyproject.toml."""

import pathlib
from importlib import resources

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE / "src"


def proto_root() -> pathlib.Path:
    """The repository's proto/ folder, two levels up from this file."""
    root = HERE.parents[1] / "proto"
    if not (root / "ttc/v1/compile.proto").is_file():
        raise SystemExit(f"ttc: no protocol files in `{root}`; install from a checkout of the repository")
    return root


def generate(out: pathlib.Path) -> None:
    """Writes ttc/v1/*_pb2.py, *_pb2.pyi and *_pb2_grpc.py below `out`."""
    from grpc_tools import protoc

    root = proto_root()
    files = sorted(path.relative_to(root).as_posix() for path in (root / "ttc/v1").glob("*.proto"))
    include = resources.files("grpc_tools") / "_proto"
    arguments = ["protoc", f"-I{root}", f"-I{include}"]
    arguments += [f"--{kind}_out={out}" for kind in ("python", "pyi", "grpc_python")]
    if protoc.main(arguments + files):
        raise SystemExit("ttc: protoc failed (above)")
    (out / "ttc/v1/__init__.py").write_text('"""Generated protocol messages and stubs."""\n')


class BuildWithStubs(build_py):
    """build_py that also writes the stubs, into the build folder or, for an editable install, beside the sources."""

    def run(self) -> None:
        super().run()
        out = SOURCE if self.editable_mode else pathlib.Path(self.build_lib)
        (out / "ttc/v1").mkdir(parents=True, exist_ok=True)
        generate(out)


setup(cmdclass={"build_py": BuildWithStubs})
