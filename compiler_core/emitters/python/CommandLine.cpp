// What main.py does when it is run: its options, the check against goldens.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Forward.h"
#include "emitters/python/Render.h"
#include "emitters/python/Scaffold.h"

using namespace mlir;

namespace ttc::python {
namespace {

using source::Program;

constexpr StringLiteral checkFunction =
    R"py(def check(outputs, goldens, least=0.99):
    """Compares the outputs with out0, out1, ...; exits if one correlates too little."""
    worst = 1.0
    for index, entry in enumerate(SIGNATURE["results"]):
        found = np.asarray(outputs[index].to_list(), np.float64).ravel()
        wanted = goldens[f"out{index}"]
        if entry["dtype"].startswith("complex"):
            wanted = np.stack([wanted.real, wanted.imag])
        wanted = wanted.astype(np.float64).ravel()
        same = np.allclose(found, wanted, rtol=1e-2, atol=1e-3, equal_nan=True)
        pcc = 1.0 if same else float(np.nan_to_num(np.corrcoef(found, wanted)[0, 1]))
        print(f"out{index}: PCC {pcc:.6f}")
        worst = min(worst, pcc)
    if worst < least:
        raise SystemExit(f"a PCC of {worst:.6f} is below {least}")


)py";

constexpr StringLiteral mainHead = R"py(def main():
    """Runs the program on the first device; `--help` tells what else it can do."""
    parser = argparse.ArgumentParser(description="Runs the program on a device.")
    parser.add_argument(
        "--check",
        metavar="FILE",
        help="an .npz of inputs (arg0, ...) and outputs (out0, ...) to agree with",
    )
)py";

constexpr StringLiteral weightsOption = R"py(    parser.add_argument(
        "--weights",
        metavar="FILE",
        help="a checkpoint (.safetensors, .npz) with the parameters by name",
    )
)py";

constexpr StringLiteral otherOptions = R"py(    parser.add_argument(
        "--repeat", type=int, default=1, metavar="N", help="run N times, timed"
    )
    parser.add_argument(
        "--profile",
        action="store_true",
        help="read the device's profiler (with TT_METAL_DEVICE_PROFILER=1)",
    )
    options = parser.parse_args()
    goldens = dict(np.load(options.check)) if options.check else {}
)py";

constexpr StringLiteral timedRuns =
    R"py(            ttnn.synchronize_device(device)
            if options.repeat > 1:
                print(f"{1e3 * (time.perf_counter() - start):.3f} ms")
        for output in outputs:
            array = np.asarray(output.to_list())
            print("output", list(output.shape), output.dtype, "mean", array.mean())
        if options.check:
            check(outputs, goldens)
        if options.profile:
            ttnn.ReadDeviceProfiler(device)
    finally:
        ttnn.close_device(device)


if __name__ == "__main__":
    main()
)py";

/// `arguments = (...)`: what `forward` takes.
std::string argumentsText(const Program &program, const Signature &signature) {
  Expression tuple = Expression::tuple();
  auto add = [&](StringRef text) {
    tuple.items.push_back(Expression::atom(text.str()));
  };
  if (takesInputs(program)) {
    add(program.inputsAsSequence ? "make_inputs(device, goldens)"
                                 : "*make_inputs(device, goldens)");
  }
  if (hasParameters(signature)) {
    add("load_weights(device, options.weights)");
  }
  if (!program.constants.entries().empty()) {
    add("load_constants(device)");
  }
  add("device");
  return layOut("arguments = ", tuple, 8);
}

} // namespace

std::string mainText(const Program &program, const Signature &signature) {
  bool single = signature.results.size() == 1;
  std::string text = checkFunction.str() + mainHead.str();
  text += hasParameters(signature) ? weightsOption : "";
  text += otherOptions;
  text += program.needsSmallL1 ? "    device = ttnn.open_device(device_id=0, "
                                 "l1_small_size=32768)\n"
                               : "    device = ttnn.open_device(device_id=0)\n";
  text += "    try:\n" + argumentsText(program, signature) +
          "        for _ in range(options.repeat):\n"
          "            start = time.perf_counter()\n";
  text += single ? "            outputs = (forward(*arguments),)\n"
                 : "            outputs = forward(*arguments)\n";
  return text + timedRuns.str();
}

} // namespace ttc::python
