"""Opens a report directory in ttnn-visualizer's own server code and prints what its interface answers, as JSON.

Runs under the interpreter that has ttnn-visualizer: read_report.py REPORT_DIRECTORY STATE_DIRECTORY

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import logging
import sys

from ttnn_visualizer.app import create_app
from ttnn_visualizer.tests.fixture_settings import base_test_settings

PATHS = [
    "/api/operations",
    "/api/operations/4",
    "/api/tensors",
    "/api/buffers?buffer_type=1",
    "/api/operation-buffers",
    "/api/operation-buffers/4",
    "/api/devices",
    "/api/config",
    "/api/report-metadata",
    "/api/cluster-descriptor",
    "/api/errors",
    "/api/buffer-pages",
]


def main() -> int:
    report, state = sys.argv[1:]
    app = create_app(settings_override={**base_test_settings(state), "SERVER_MODE": False})
    logging.disable()
    client = app.test_client()
    opened = client.post("/api/instance/local-paths", json={"profiler_path": report})
    if opened.status_code != 200:
        print(opened.get_data(as_text=True), file=sys.stderr)
        return 1
    instance = opened.get_json()["instance_id"]
    answers = {}
    for path in PATHS:
        answer = client.get(path + ("&" if "?" in path else "?") + "instanceId=" + instance)
        answers[path] = {"status": answer.status_code, "body": answer.get_json(silent=True)}
    print(json.dumps(answers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
