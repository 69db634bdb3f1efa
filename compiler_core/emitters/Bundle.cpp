// export.json and the archive.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Bundle.h"

#include "ttc/Version.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

namespace ttc {
namespace {

using Json = llvm::json::OStream;

/// The version of export.json's form; grows when a reader must know.
constexpr int formatVersion = 1;

/// JSON takes UTF-8 only; names and messages may hold anything.
llvm::json::Value text(llvm::StringRef raw) { return llvm::json::fixUTF8(raw); }

llvm::StringRef ref(std::string_view s) { return {s.data(), s.size()}; }

void writeFiles(Json &json, const std::vector<ZipEntry> &files) {
  std::vector<const ZipEntry *> sorted;
  for (const ZipEntry &file : files) {
    sorted.push_back(&file);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](auto *a, auto *b) { return a->path < b->path; });
  json.attributeArray("files", [&] {
    for (const ZipEntry *file : sorted) {
      json.object([&] {
        json.attribute("path", text(file->path));
        json.attribute("size", static_cast<int64_t>(file->data.size()));
        json.attribute("sha256", sha256(file->data).hex());
      });
    }
  });
}

/// Where to write is not part of what was made: an option outside the key stays
/// out, or a hit would show another caller's paths.
void writeOptions(Json &json, const Options &options) {
  json.attributeObject("options", [&] {
    for (const OptionSpec &spec : optionTable()) {
      if (spec.inKey) {
        json.attribute(ref(spec.name), text(options.getString(spec.name)));
      }
    }
  });
}

void writeTensors(Json &json, llvm::StringRef label,
                  const std::vector<TensorSignature> &tensors) {
  json.attributeArray(label, [&] {
    for (const TensorSignature &tensor : tensors) {
      json.object([&] {
        json.attribute("name", tensor.name);
        json.attribute("role", tensor.role);
        json.attributeArray("shape", [&] {
          for (int64_t size : tensor.shape) {
            json.value(size);
          }
        });
        json.attribute("dtype", text(tensor.dtype));
        json.attribute("ttnn_dtype", tensor.ttnnDtype);
        json.attribute("layout", tensor.layout);
      });
    }
  });
}

void writeSignature(Json &json, const Signature &signature) {
  json.attributeObject("signature", [&] {
    writeTensors(json, "arguments", signature.arguments);
    writeTensors(json, "results", signature.results);
  });
}

/// Only where there are several: readers of one program need not know.
void writeSpecializations(Json &json, const BundleInfo &info) {
  if (info.specializations.empty()) {
    return;
  }
  json.attributeArray("specializations", [&] {
    for (const SpecializedSignature &one : info.specializations) {
      json.object([&] {
        json.attribute("name", one.sizes.name);
        json.attribute("dim", text(one.sizes.dims));
        json.attribute("shape", text(one.sizes.shapes));
        writeSignature(json, one.signature);
      });
    }
  });
}

llvm::StringRef severityName(Severity severity) {
  switch (severity) {
  case Severity::Remark:
    return "remark";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  case Severity::Note:
    return "note";
  }
  return "error";
}

/// Without lines and columns: those do not count in the key, so they must not
/// reach the export.
void writeDiagnostics(Json &json, const std::vector<Diagnostic> &diagnostics) {
  json.attributeArray("diagnostics", [&] {
    for (const Diagnostic &diagnostic : diagnostics) {
      json.object([&] {
        json.attribute("severity", severityName(diagnostic.severity));
        json.attribute("code", diagnostic.code);
        json.attribute("message", text(diagnostic.message));
        if (!diagnostic.op.empty()) {
          json.attribute("op", text(diagnostic.op));
        }
      });
    }
  });
}

void writeKey(Json &json, const ExportKey &key) {
  json.attribute("key", key.hex);
  json.attributeObject("key_parts", [&] {
    for (const auto &[label, value] : key.parts) {
      json.attribute(label, text(value));
    }
  });
}

void writeIndex(Json &json, const std::vector<ZipEntry> &files,
                const BundleInfo &info) {
  json.attribute("format", "ttc-export");
  json.attribute("format_version", formatVersion);
  json.attribute("ttc_version", ref(versionText));
  json.attribute("input_kind", ref(inputKindName(info.input)));
  json.attributeArray("targets", [&] {
    for (const Target *target : info.targets) {
      json.value(ref(target->name));
    }
  });
  json.attributeArray("devices", [&] {
    for (const DeviceProfile *device : info.devices) {
      json.value(device->name);
    }
  });
  writeOptions(json, *info.options);
  writeSignature(json, info.signature);
  writeSpecializations(json, info);
  writeFiles(json, files);
  writeDiagnostics(json, info.diagnostics);
  writeKey(json, *info.key);
}

} // namespace

std::string bundleFolder(const BundleInfo &info, const DeviceProfile &device,
                         const Target &target) {
  std::string folder;
  if (info.devices.size() > 1) {
    folder = device.name + "/";
  }
  if (info.targets.size() > 1 || info.devices.size() > 1) {
    folder += std::string(target.name) + "/";
  }
  return folder;
}

std::string exportIndex(const std::vector<ZipEntry> &files,
                        const BundleInfo &info) {
  std::string index;
  llvm::raw_string_ostream stream(index);
  llvm::json::OStream json(stream, /*IndentSize=*/2);
  json.object([&] { writeIndex(json, files, info); });
  return index + "\n";
}

absl::StatusOr<Bundle> packBundle(std::vector<ZipEntry> files,
                                  const BundleInfo &info) {
  files.push_back({"export.json", exportIndex(files, info)});
  Bundle bundle;
  for (const ZipEntry &file : files) {
    bundle.files.push_back(file.path);
  }
  std::sort(bundle.files.begin(), bundle.files.end());
  TTC_TRY_ASSIGN(bundle.zip, writeZip(std::move(files)));
  return bundle;
}

} // namespace ttc
