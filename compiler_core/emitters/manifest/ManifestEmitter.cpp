// The files of a deployment.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/manifest/ManifestEmitter.h"

#include "DeploymentFiles.h"
#include "emitters/manifest/ManifestJson.h"
#include "ttc/support/Safetensors.h"

namespace ttc::manifest {
namespace {

using namespace executable;

/// Block floats are kept as bfloat16 (Program.h, Constant).
const char *storedDtype(DType dtype) {
  switch (dtype) {
  case DType::BFloat16:
  case DType::BFloat8B:
  case DType::BFloat4B:
    return "BF16";
  case DType::Float32:
    return "F32";
  case DType::Int32:
    return "I32";
  case DType::UInt32:
    return "U32";
  case DType::UInt16:
    return "U16";
  case DType::UInt8:
    return "U8";
  }
  return "U8";
}

std::string constantsFile(const Program &program) {
  std::vector<SafeTensor> tensors;
  for (const Constant &constant : program.constants) {
    const Tensor &tensor = program.tensors[constant.tensor];
    tensors.push_back(
        {tensor.name, storedDtype(tensor.dtype), tensor.shape, constant.bytes});
  }
  std::string file = safetensorsHeader(tensors);
  for (const SafeTensor &tensor : tensors) {
    file.append(tensor.bytes);
  }
  return file;
}

} // namespace

absl::StatusOr<std::vector<ZipEntry>>
emitManifest(const Program &program, const DeviceProfile &device) {
  for (const Operation &operation : program.operations) {
    if (operation.callee.rfind("ttnn.", 0) != 0) {
      return absl::UnimplementedError(
          "the target `manifest` has no form for `" + operation.callee +
          "` yet: its runtime makes calls of the library only; ask for "
          "`python` or `executable`");
    }
  }
  std::vector<ZipEntry> files;
  files.push_back({"deployment.json", manifestJson(program, device), false});
  for (const EmbeddedFile &file : deploymentFiles()) {
    files.push_back({std::string(file.name), std::string(file.text), false});
  }
  if (!program.constants.empty()) {
    files.push_back({"constants.safetensors", constantsFile(program), false});
  }
  return files;
}

} // namespace ttc::manifest
