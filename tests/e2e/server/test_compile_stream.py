"""The Compile stream: hits, misses, uploads, diagnostics, refusals."""

import io
import zipfile

import grpc
import pytest
import zstandard
from ttctest import wire
from ttctest.stream import Stream


def refusal(daemon, graph="op a\n", **fields):
    """The error of a compile that must be refused: code, message, field violations."""
    with pytest.raises(grpc.RpcError) as caught:
        daemon.compile(graph, **fields)
    details = dict(caught.value.trailing_metadata()).get("grpc-status-details-bin", b"")
    status = wire.message("google.rpc.Status").FromString(details)
    violations = {}
    for detail in status.details:
        if detail.type_url.endswith("BadRequest"):
            bad = wire.message("google.rpc.BadRequest").FromString(detail.value)
            violations = {each.field: each.description for each in bad.field_violations}
    return caught.value.code(), caught.value.details(), violations


def test_miss_then_hit_with_the_same_bytes(fake):
    first = fake.compile("op a\n")
    second = fake.compile("op a\n")
    assert (first.outcome, first.cache) == ("ok", "miss")
    assert (second.outcome, second.cache) == ("ok", "hit")
    assert first.data == second.data and first.final.key == second.final.key
    assert not second.progress, "a hit has no phases"
    names = zipfile.ZipFile(io.BytesIO(first.data)).namelist()
    assert names == list(first.artifact.files) == ["export.json", "main.py", "payload.bin"]


def test_phases_are_progress_and_timings(fake):
    result = fake.compile("op a\n")
    begun = [each.phase for each in result.progress if not each.duration_us]
    assert [phase for phase in begun if phase != "queued"] == ["import", "compile"]
    assert [each.phase for each in result.final.timings] == ["import", "compile", "store"]


def test_a_large_graph_is_asked_for(fake):
    graph = b"op a\n" + b"# padding\n" * 300_000
    result = fake.compile(graph)
    assert result.needed_input and result.outcome == "ok"
    again = fake.compile(graph)
    assert not again.needed_input and again.cache == "hit"
    assert fake.metrics()["ttc_uploads_total"] == 1


def test_a_large_export_comes_in_chunks(fake):
    result = fake.compile("size 5000000\n")
    assert len(result.data) > 5_000_000
    assert fake.compile("size 5000000\n").data == result.data


def test_zstd_chunks(fake):
    graph = b"op zstd\n" * 100_000
    stream = Stream(fake.channel, wire.header(graph, inline=False))
    stream.until("need_input")
    for request in wire.chunks(graph):
        request.chunk.data = zstandard.compress(request.chunk.data)
        request.chunk.zstd = True
        stream.send(request)
    assert stream.finish().outcome == "ok"


def test_a_chunk_that_unpacks_to_too_much_is_refused(fake):
    graph = b"x" * (4 << 20)
    stream = Stream(fake.channel, wire.header(graph, inline=False))
    stream.until("need_input")
    request = next(wire.chunks(b"x"))
    request.chunk.data, request.chunk.zstd = zstandard.compress(graph), True
    stream.send(request)
    with pytest.raises(grpc.RpcError) as caught:
        stream.finish()
    assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT


def test_comments_do_not_count_and_names_do(fake):
    first = fake.compile("op a\nname x\n")
    assert fake.compile("# hello\nop a\nname x\n").cache == "hit"
    other = fake.compile("op a\nname y\n")
    assert other.cache == "miss"
    explained = fake.call("CacheService/Explain", key_a=first.final.key, key_b=other.final.key[:8])
    assert [each.label for each in explained.differences] == ["names"]


def test_every_option_value_counts_unless_it_is_the_default(fake):
    fake.compile("op a\n")
    assert fake.compile("op a\n", options={"source_locations": "False"}).cache == "hit"
    assert fake.compile("op a\n", options={"source_locations": "yes"}).cache == "miss"
    assert fake.compile("op a\n", options={"export_path": "/somewhere"}).cache == "hit"
    assert fake.compile("op a\n", devices=["wormhole_n300"]).cache == "miss"


def test_recompile_does_not_read_the_cache(fake):
    fake.compile("op a\n")
    assert fake.compile("op a\n", recompile=True).cache == "miss"
    assert fake.compile("op a\n").cache == "hit"
    assert fake.metrics()["ttc_compiles_total"] == 2


def test_an_error_in_the_program(fake):
    result = fake.compile("op a\nerror import no such op\n", file_name="net.mlir")
    assert result.outcome == "program_error" and result.artifact is None
    (said,) = result.diagnostics
    assert (said.message, said.location.file, said.location.line) == ("no such op", "net.mlir", 2)
    assert fake.compile("op a\nerror import no such op\n").outcome == "program_error"


def test_warnings_are_shown_on_a_hit_too_under_the_new_name(fake):
    graph = "warn import early\nop a\nwarn compile late\n"
    first = fake.compile(graph, file_name="one.mlir")
    second = fake.compile(graph, file_name="two.mlir")
    assert second.cache == "hit"
    for result, name in ((first, "one.mlir"), (second, "two.mlir")):
        said = [(each.message, each.location.file, each.location.line) for each in result.diagnostics]
        assert said == [("early", name, 1), ("late", name, 3)]


def test_a_hit_from_other_text_shows_no_wrong_line(fake):
    fake.compile("op a\nwarn compile late\n")
    other = fake.compile("# one line more\nop a\nwarn compile late\n")
    assert other.cache == "hit"
    assert [(each.message, each.location.line) for each in other.diagnostics] == [("late", 0)]


def test_all_bad_options_are_named_at_once(fake):
    code, _, violations = refusal(fake, options={"math_fidelty": "hifi4", "optimization_level": "9", "dry_run": "true"})
    assert code == grpc.StatusCode.INVALID_ARGUMENT
    assert set(violations) == {"options.math_fidelty", "options.optimization_level"}
    assert "math_fidelity" in violations["options.math_fidelty"]


def test_export_path_is_wanted_in_the_words_of_tt_xla(fake):
    code, message, violations = refusal(fake, options={"backend": "codegen_py"})
    text = "Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'"
    assert code == grpc.StatusCode.INVALID_ARGUMENT and message == text
    assert violations == {"options.export_path": text}
    assert fake.compile("op a\n", options={"backend": "codegen_py", "export_path": "out"}).outcome == "ok"


def test_unknown_device_and_target(fake):
    code, _, violations = refusal(fake, devices=["wormhole_n15"], targets=["pyton"])
    assert code == grpc.StatusCode.INVALID_ARGUMENT
    assert "wormhole_n150" in violations["devices"] and "python" in violations["targets"]


def test_another_major_version_is_told(fake):
    request = wire.header(b"op a\n")
    request.header.protocol.major = 2
    with pytest.raises(grpc.RpcError) as caught:
        Stream(fake.channel, request).finish()
    assert caught.value.code() == grpc.StatusCode.FAILED_PRECONDITION
    assert "2.0" in caught.value.details() and "1.0" in caught.value.details()


def test_another_minor_version_works(fake):
    request = wire.header(b"op a\n")
    request.header.protocol.minor = 77
    assert Stream(fake.channel, request).finish().outcome == "ok"


def test_a_graph_over_the_limit(start_fake):
    daemon = start_fake("--max-graph-bytes=1K")
    code, message, _ = refusal(daemon, "x" * 1025)
    assert code == grpc.StatusCode.OUT_OF_RANGE
    assert "1025" in message and "1024" in message


def test_fetch_artifact_from_an_offset(fake):
    whole = fake.compile("size 700000\n")
    fetch = wire.stub(fake.channel, "CompileService/FetchArtifact")
    request = wire.message("FetchArtifactRequest")(key=whole.final.key, offset=123_456)
    data, offset = b"", 123_456
    for response in fetch(request, timeout=10):
        if response.WhichOneof("message") == "chunk":
            assert response.chunk.offset == offset + len(data)
            data += response.chunk.data
    assert data == whole.data[123_456:]
    for key, start, code in (
        ("0" * 64, 0, grpc.StatusCode.NOT_FOUND),
        (whole.final.key, 1 << 30, grpc.StatusCode.OUT_OF_RANGE),
        ("xyz", 0, grpc.StatusCode.INVALID_ARGUMENT),
    ):
        with pytest.raises(grpc.RpcError) as caught:
            list(fetch(wire.message("FetchArtifactRequest")(key=key, offset=start), timeout=10))
        assert caught.value.code() == code


def test_the_cache_outlives_the_daemon(start_fake):
    daemon = start_fake()
    first = daemon.compile("op a\n")
    assert daemon.stop() == 0
    again = start_fake(directory=daemon.directory).compile("op a\n")
    assert again.cache == "hit" and again.data == first.data


def test_a_salt_disowns_the_cache(start_fake):
    daemon = start_fake()
    daemon.compile("op a\n")
    daemon.stop()
    assert start_fake("--salt=new", directory=daemon.directory).compile("op a\n").cache == "miss"
